-- The failed tests, and what an employer needs to know to weigh refunds against contributions. Contributions of this
-- year lift the average that the test compares with only where that is this year's, 1.401(k)-2(a)(6)(iv).
with failed as (
  select 'adp' as test, tested_group, hce_percent from adp_test where not passed
  union all
  select 'acp' as test, tested_group, hce_percent from acp_test where not passed
),
excess as (
  select test, tested_group, sum(excess_allocated) as excess_total
  from nondiscrimination_corrections
  group by test, tested_group
)
select
  test,
  tested_group,
  cast(coalesce(excess_total, 0) as decimal(14, 2)) as excess_total,
  hce_percent,
  case when method = 'current_year' then nhce_percent end as nhce_percent,
  nhce_compensation
from failed
join test_baselines using (test, tested_group)
left join excess using (test, tested_group)
order by test, tested_group
