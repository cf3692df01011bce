-- Each employee, the plans of their division, and of each plan the provisions that were in effect when they were hired.
select
  employees.employee_id,
  plans.plan_id,
  provisions.effective_from,
  provisions.age,
  provisions.service_months
from employees
join plans using (division)
join provisions
  on provisions.plan_id = plans.plan_id
  and employees.hire_date >= provisions.effective_from
  and (provisions.effective_to is null or employees.hire_date <= provisions.effective_to)
