-- A correction takes no more than was contributed to the plan that is tested, 26 CFR 1.401(k)-2(b)(2)(iii)(B) and
-- 1.401(m)-2(b)(2)(iii)(B), and here it takes all of that, though some who are in the test contributed to related plans
-- too. What of the excess is more than that is allocated to nobody.
with contributed as (
  select 'adp' as test, tested_group, employee_id, deferrals + qualified as here, elsewhere
  from deferral_ratios
  join adp_test using (tested_group)
  where is_hce and not passed
  union all
  select 'acp' as test, tested_group, employee_id, after_tax + match as here, elsewhere
  from corrected_contribution_ratios
  join acp_test using (tested_group)
  where not passed
)
select
  'the correction of a failed test takes all that the highly compensated employees contributed to this plan, and some of'
    || ' them contributed to related plans too; what of the excess is more than that has to be corrected there, or by'
    || ' contributions for the others' as fault,
  'an excess is returned only as far as it was contributed to the plan, 26 CFR 1.401(k)-2(b)(2)(iii)(B),'
    || ' 1.401(m)-2(b)(2)(iii)(B)' as rule,
  1 as rows,
  employee_id
from contributed
left join nondiscrimination_corrections using (test, tested_group, employee_id)
qualify
  elsewhere > 0
  and sum(here + least(elsewhere, 0)) over (partition by test, tested_group)
    = sum(coalesce(excess_allocated, 0)) over (partition by test, tested_group)
