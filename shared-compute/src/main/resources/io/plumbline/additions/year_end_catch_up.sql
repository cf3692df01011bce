-- What the end of the plan year, or the limitation year, made catch-up, by way of the plan's own limit or of 415(c):
-- for who has some, and for whoever judges the year after. It has used the pool of that day's calendar year.
--
-- Of the deferrals that became catch-up, those of that calendar year are taken to come first, as far as there are any
-- that 402(g) had not dealt with.
select
  employee_id,
  tax_year,
  cast(catch_up_use.by_plan_limit + catch_up_use.by_415 as decimal(14, 2)) as used,
  cast(
    least(used, greatest(deferred_in_limitation_year - over_in_limitation_year, 0)) as decimal(14, 2)
  ) as deferred_in_year
from catch_up_use
join catch_up_by_402g using (employee_id, tax_year)
where used > 0
