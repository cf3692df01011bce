-- Employees of the look-back year whose pay of it is not on file: by pay, they are not found to be highly compensated.
-- Owners and their families are, whatever they were paid.
select
  'prior_year_compensation is missing for employees hired before the plan year; they are not taken for highly'
    || ' compensated by pay' as fault,
  'look-back pay over the threshold makes highly compensated, IRC 414(q)(1)' as rule,
  1 as rows,
  census.employee_id
from census
join highly_compensated using (employee_id)
cross join plan
where prior_year_compensation is null
  and hire_date < plan.plan_year_start
  and coalesce(termination_date >= plan.plan_year_start or rehire_date > termination_date, true)
  and not is_hce
