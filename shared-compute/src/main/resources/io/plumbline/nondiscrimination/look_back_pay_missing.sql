-- Employees of the look-back year whose pay of it is not on file: by pay, they are not found to be highly compensated.
select
  'prior_year_compensation is missing for employees hired before the plan year; they are not taken for highly'
    || ' compensated by pay' as fault,
  1 as rows,
  census.employee_id
from census
cross join plan
where prior_year_compensation is null
  and hire_date < plan.plan_year_start
  and coalesce(termination_date >= plan.plan_year_start or rehire_date > termination_date, true)
