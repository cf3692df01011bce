-- The ACP test, 1.401(m)-2(a)(1): whether the average of the highly compensated employees' ratios keeps the limit that
-- follows from the others' average. Without any of the one or of the other there is nothing to discriminate between,
-- and the test is passed, 1.401(m)-2(a)(1)(ii).
with highly_compensated_average as (
  select
    tested_group,
    count(*) as hce_count,
    -- Hundredths of a percent, half up: in whole numbers, for `/` is floating point.
    cast((2 * cast(sum(percent) * 100 as hugeint) + count(*)) // (2 * count(*)) as decimal(9, 0))
      * cast(0.01 as decimal(2, 2)) as hce_percent
  from corrected_contribution_ratios
  group by tested_group
)
select
  tested_group,
  cast(coalesce(hce_count, 0) as integer) as hce_count,
  nhce_count,
  cast(hce_percent as decimal(9, 2)) as hce_percent,
  nhce_percent,
  case when hce_count > 0 then limit_percent end as limit_percent,
  case when hce_count > 0 then limb end as limb,
  coalesce(hce_percent <= limit_percent, true) as passed,
  method
from test_baselines
left join test_limits using (test, tested_group)
left join highly_compensated_average using (tested_group)
where test = 'acp'
