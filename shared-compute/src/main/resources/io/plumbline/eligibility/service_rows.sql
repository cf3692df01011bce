-- The rows of hours of service, with a number in the place of the id: millions of rows are looked up and compared by
-- numbers in half the time.
--
-- Whoever is not employed by the plan year's end, or not in the census at all, has no number, and keeps the id.
select
  employee,
  if(employee is null, service_hours.employee_id, null) as other_id,
  period_start,
  period_end,
  cast(hours * 100 as integer) as centihours,

  -- Rows that touch a day of employment are not outside it.
  coalesce(
    period_end < hire_date or (period_start > left_on and coalesce(period_end < back_on, true)), false
  ) as is_outside_employment
from service_hours
left join employment using (employee_id)
