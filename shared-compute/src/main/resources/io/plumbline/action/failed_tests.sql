-- What a failed test takes back, one row for each highly compensated employee who is allocated some of it, by test and
-- tested group: the excess contributions of the ADP test, 26 CFR 1.401(k)-2(b)(2), and the excess aggregate
-- contributions of the ACP test, 26 CFR 1.401(m)-2(b)(2).
--
-- What is to be done makes the action: where an excess is split otherwise than before, it is another one.
--
-- Percents are percentage points, of an employee to 0.01 and of the limit exactly. correct_by is the last day without
-- the excise tax of IRC 4979, correct_at_the_latest the last before the plan itself is at fault.
select
  employee_id,
  'nondiscrimination_test_failed' as kind,
  case test
    when 'adp' then 'IRC 401(k)(3), (8); 26 CFR 1.401(k)-2(b)(2)'
    when 'acp' then 'IRC 401(m)(2), (6); 26 CFR 1.401(m)-2(b)(2)'
  end as rule,
  test || '/1' as rule_version,
  cast(
    json_array(
      test,
      tested_group,
      cast(refund as varchar),
      cast(recharacterized_catch_up as varchar),
      cast(forfeited_match as varchar),
      cast(excess_deferral_distributed as varchar)
    ) as varchar
  ) as identity,
  excess_allocated as amount,
  cast(
    json_object(
      'test', test,
      'tested_group', tested_group,
      'method', method,
      'percent', cast(percent as varchar),
      'hce_percent', cast(hce_percent as varchar),
      'nhce_percent', cast(nhce_percent as varchar),
      'limit_percent', cast(limit_percent as varchar),
      'limb', limb,
      'refund', cast(refund as varchar),
      'refund_cents', cast(refund * 100 as bigint),
      'recharacterized_catch_up', cast(recharacterized_catch_up as varchar),
      'recharacterized_catch_up_cents', cast(recharacterized_catch_up * 100 as bigint),
      'forfeited_match', cast(forfeited_match as varchar),
      'forfeited_match_cents', cast(forfeited_match * 100 as bigint),
      'excess_deferral_distributed', cast(excess_deferral_distributed as varchar),
      'excess_deferral_distributed_cents', cast(excess_deferral_distributed * 100 as bigint),
      'correct_by', cast(correct_by as varchar),
      'correct_at_the_latest', cast(correct_at_the_latest as varchar)
    ) as varchar
  ) as detail
from nondiscrimination_corrections
join nondiscrimination using (test, tested_group)
where excess_allocated > 0
