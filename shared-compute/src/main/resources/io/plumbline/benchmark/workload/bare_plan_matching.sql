-- The same SELECT, over the files themselves.
select
  employees.employee_id,
  plans.plan_id,
  provisions.effective_from,
  provisions.age,
  provisions.service_months
from {employees} as employees
join {plans} as plans using (division)
join {provisions} as provisions
  on provisions.plan_id = plans.plan_id
  and employees.hire_date >= provisions.effective_from
  and (provisions.effective_to is null or employees.hire_date <= provisions.effective_to)
