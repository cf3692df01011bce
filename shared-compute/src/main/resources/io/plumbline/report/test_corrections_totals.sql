-- What the corrections of all tests come to.
select
  count(*) as lines,
  count(distinct employee_id) as employees,
  cast(coalesce(sum(excess_allocated), 0) as decimal(18, 2)) as excess,
  cast(coalesce(sum(recharacterized_catch_up), 0) as decimal(18, 2)) as recharacterized,
  cast(coalesce(sum(excess_deferral_distributed), 0) as decimal(18, 2)) as excess_deferral,
  cast(coalesce(sum(refund), 0) as decimal(18, 2)) as refund,
  cast(coalesce(sum(forfeited_match), 0) as decimal(18, 2)) as forfeited
from nondiscrimination_corrections
