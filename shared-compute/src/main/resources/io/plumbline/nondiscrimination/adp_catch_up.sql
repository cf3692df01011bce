-- What the ADP limit made catch-up when the plan year ended: for who has some, and for whoever judges the year after. It
-- has used the pool of that day's calendar year, 26 CFR 1.414(v)-1(c)(3).
select
  employee_id,
  cast(year(plan.plan_year_end) as integer) as tax_year,
  cast(recharacterized_catch_up as decimal(14, 2)) as used
from adp_corrections
cross join plan
where recharacterized_catch_up > 0
