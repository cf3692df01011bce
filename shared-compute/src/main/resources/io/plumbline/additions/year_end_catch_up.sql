-- What the end of the plan year, or the limitation year, made catch-up, by way of the plan's own limit or of 415(c):
-- for who has some, and for whoever judges the year after. It has used the pool of that day's calendar year. The two are
-- told apart, for the two years may end on other days.
select
  employee_id,
  tax_year,
  by_plan_limit,
  by_415
from catch_up_use
where by_plan_limit + by_415 > 0
