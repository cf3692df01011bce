-- The elective deferrals of those who share a limit: who may make no catch-up contributions, who may from age 50, and
-- who may make the larger ones of ages 60 to 63.
select
  deferral_limit,
  catch_up_limit,
  count(*) as employees,
  count(*) filter (where deferrals > 0) as deferring,
  coalesce(sum(deferrals), 0) as deferrals,
  count(*) filter (where catch_up_used > 0) as using_catch_up,
  coalesce(sum(catch_up_used), 0) as catch_up_used,
  count(*) filter (where excess_deferral > 0) as over_limit,
  coalesce(sum(excess_deferral), 0) as excess_deferral
from elective_deferrals
group by deferral_limit, catch_up_limit
order by catch_up_limit, deferral_limit
