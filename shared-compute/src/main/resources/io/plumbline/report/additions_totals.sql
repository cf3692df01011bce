-- The annual additions of everyone in one row: how many stand where against the limit of IRC 415(c)(1), and how many
-- dollars that is.
select
  count(*) as employees,
  count(*) filter (where annual_additions > 0) as with_additions,
  count(*) filter (where status = 'at_risk') as at_risk,
  count(*) filter (where status = 'exceeded') as exceeded,
  coalesce(sum(annual_additions), 0) as annual_additions,
  coalesce(sum(catch_up_excluded), 0) as catch_up_excluded,
  coalesce(sum(catch_up_by_415), 0) as catch_up_by_415,
  count(*) filter (where catch_up_by_415 > 0) as saved_by_catch_up,
  coalesce(sum(excess), 0) as excess
from annual_additions
