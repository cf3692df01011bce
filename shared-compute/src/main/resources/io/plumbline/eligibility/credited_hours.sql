-- The hours of service credited in each computation period, by the plan's method; none where nothing is credited.
with credited as (
  from prorated_hours
  union all
  from equivalent_hours
)
select
  computation_periods.* exclude (period, employee),
  coalesce(centihours, 0) as centihours,
  coalesce(is_cut_off, false) as is_cut_off,
  coalesce(assumed_days, 0) as assumed_days,
  coalesce(prorated_rows, 0) as prorated_rows
from computation_periods
left join credited using (period)
