-- What the corrections of all tests come to.
select
  count(distinct employee_id) as employees,
  cast(coalesce(sum(excess_allocated), 0) as decimal(18, 2)) as excess,
  cast(coalesce(sum(recharacterized_catch_up), 0) as decimal(18, 2)) as recharacterized,
  cast(coalesce(sum(refund), 0) as decimal(18, 2)) as refund,
  cast(coalesce(sum(forfeited_match), 0) as decimal(18, 2)) as forfeited
from nondiscrimination_corrections
