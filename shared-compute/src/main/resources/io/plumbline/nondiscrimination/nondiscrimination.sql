-- The ADP and the ACP test of the plan year, each in every group that is tested by itself, with what a failed one costs
-- to correct and until when.
--
-- Refunds by the fifteenth day of the third month after the plan year, or within six months under an eligible automatic
-- contribution arrangement, are free of the excise tax of 10 %, 4979(f)(1); refunds within twelve months keep the plan
-- qualified, 401(k)(8)(A) and 401(m)(6)(A).
with
  tests as (
    select 'adp' as test, * from adp_test
    union all
    select 'acp' as test, * from acp_test
  ),

  -- The two levels of each correction, 401(k)(8)(B) and 401(k)(8)(C): its rows all say the same.
  levels as (
    select 'adp' as test, tested_group, ratio_level, ratios_cut, dollar_level from adp_corrections
    union all
    select 'acp' as test, tested_group, ratio_level, ratios_cut, dollar_level from acp_corrections
  ),
  levelled as (
    select *, cast(count(*) as integer) as employees_cut
    from levels
    group by all
  ),
  deadlines as (
    select
      cast(
        case when eaca then plan_year_end + 1 + interval 6 months - interval 1 day
        else plan_year_end + 1 + interval 2 months + interval 14 days end as date
      ) as correct_by,
      cast(plan_year_end + 1 + interval 12 months - interval 1 day as date) as correct_at_the_latest
    from plan
  )
select
  test,
  tested_group,
  hce_count,
  nhce_count,
  hce_percent,
  nhce_percent,
  limit_percent,
  limb,
  passed,
  cast(coalesce(excess_total, 0) as decimal(14, 2)) as excess_total,
  method,
  qnec_percent,
  qnec_to_pass,
  one_to_one,
  case when not passed then correct_by end as correct_by,
  case when not passed then correct_at_the_latest end as correct_at_the_latest,
  ratio_level,
  ratios_cut,
  dollar_level,
  employees_cut
from tests
cross join deadlines
left join test_remedies using (test, tested_group)
left join levelled using (test, tested_group)
