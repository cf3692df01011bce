-- What each route has used of an employee's catch-up limit of a calendar year when the plan year ends, 26 CFR
-- 1.414(v)-1(c): there is one pool a calendar year, which 402(g), the plan's own limit, 415(c) and the ADP limit draw
-- on in this order.
--
-- The plan's limit and 415(c) draw on the calendar year in which the plan year, or the limitation year, ends; so they
-- did when the year before ended. Catch-up by 402(g) counts up to the plan year's end: what is deferred later comes
-- after the routes that open then.
select
  employee_id,
  calendar.tax_year,
  calendar.catch_up_limit,
  calendar.used_before as by_year_before,
  cast(calendar.catch_up_limit - calendar.used_before - calendar.left_by_plan_year_end as decimal(14, 2)) as by_402g,
  cast(
    case
      when calendar.tax_year = year(plan.plan_year_end) then coalesce(elective_deferrals.catch_up_by_plan_limit, 0)
      else 0
    end as decimal(14, 2)
  ) as by_plan_limit,
  cast(
    case when calendar.tax_year = year(plan.limitation_year_end) then annual_additions.catch_up_by_415 else 0 end
    as decimal(14, 2)
  ) as by_415,
  cast(
    greatest(calendar.catch_up_limit - calendar.used_before - by_402g - by_plan_limit - by_415, 0) as decimal(14, 2)
  ) as remaining
from catch_up_by_402g as calendar
join elective_deferrals using (employee_id)
join annual_additions using (employee_id)
cross join plan
