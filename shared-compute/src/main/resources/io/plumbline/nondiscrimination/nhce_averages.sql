-- The averages of the employees who are not highly compensated: of their ratios, not of their money, and to the nearest
-- hundredth of a point, 1.401(k)-6 ("ADP") and 1.401(m)-5 ("ACP").
--
-- Corrections of failed tests take nothing from them, so this is the year's last word on them: what a later year reads
-- under the prior year method, 1.401(k)-2(a)(2)(ii).
with ratios as (
  select 'adp' as test, tested_group, compensation, percent
  from deferral_ratios
  where not is_hce
  union all
  select 'acp' as test, tested_group, compensation, percent
  from contribution_ratios
  where not is_hce
)
select
  test,
  tested_group,
  cast(count(*) as integer) as nhce_count,
  cast(sum(compensation) as decimal(18, 2)) as nhce_compensation,
  -- Hundredths of a percent, half up: in whole numbers, for `/` is floating point.
  cast(
    cast((2 * cast(sum(percent) * 100 as hugeint) + count(*)) // (2 * count(*)) as decimal(9, 0))
      * cast(0.01 as decimal(2, 2)) as decimal(9, 2)
  ) as nhce_percent
from ratios
group by test, tested_group
