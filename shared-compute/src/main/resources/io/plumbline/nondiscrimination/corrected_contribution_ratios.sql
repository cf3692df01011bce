-- The ratios of the highly compensated employees that the ACP test judges: without the match that was forfeited because
-- the deferrals which drew it are excess contributions, excess deferrals among them, 1.401(m)-2(a)(5)(v). So the ADP
-- test comes first, 401(m)(6)(D). The others lose no match by it, and keep their ratios.
with left_over as (
  select
    ratios.* exclude (is_hce, percent),
    greatest(match - coalesce(corrected.forfeited_match, 0), 0) as match_left,
    cast((after_tax + match_left + elsewhere) * 100 as hugeint) as cents,
    cast(compensation * 100 as hugeint) as pay_cents
  from contribution_ratios as ratios
  left join adp_corrections as corrected using (tested_group, employee_id)
  where is_hce
)
select
  employee_id,
  tested_group,
  compensation,
  after_tax,
  cast(match_left as decimal(14, 2)) as match,
  elsewhere,

  -- Hundredths of a percent, half up: in whole numbers, for `/` is floating point.
  cast(
    cast(least((20000 * cents + pay_cents) // (2 * pay_cents), 999999999) as decimal(9, 0))
      * cast(0.01 as decimal(2, 2)) as decimal(9, 2)
  ) as percent
from left_over
