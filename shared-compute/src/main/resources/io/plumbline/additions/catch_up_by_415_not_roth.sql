-- Catch-up that the limit on annual additions makes has to be Roth too, IRC 414(v)(7), beside what went over 402(g) or
-- the plan's own limit.
select
  'wages over the threshold and catch-up by way of 415(c) that is not Roth, by more than $250, 26 CFR 1.414(v)-2'
    as fault,
  'IRC 414(v)(7)' as rule,
  1 as rows,
  employee_id
from annual_additions
join elective_deferrals using (employee_id)
join plan on year(plan.limitation_year_end) = plan.plan_year
where elective_deferrals.roth_required
  and catch_up_by_415 > 0
  and elective_deferrals.catch_up_used + catch_up_by_415 - annual_additions.roth > 250
