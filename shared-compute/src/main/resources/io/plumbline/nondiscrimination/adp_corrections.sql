-- The highly compensated employees of failed ADP tests, and what of theirs a correction may take: deferrals, qualified
-- contributions that were counted, and the match that deferrals drew. How the excess is sized, allocated and split is
-- in Java.
with
  failed as (
    select deferral_ratios.*, limit_percent
    from deferral_ratios
    join adp_test using (tested_group)
    where is_hce and not passed
  ),

  -- What this plan holds of the plan year's money, once the correction of annual additions has taken its part. Excess
  -- deferrals that are a step of that correction stay here: they are in the ratio, and they drew match.
  credited as (
    select
      employee_id,
      coalesce(sum(amount_of_plan_year) filter (where elective_deferral), 0) as deferrals,
      coalesce(sum(amount_of_plan_year) filter (where money_type = 'after_tax'), 0) as after_tax,
      coalesce(sum(amount_of_plan_year) filter (where matching), 0) as match
    from contribution_totals
    join money_types using (money_type)
    where not is_of_related_plan and employee_id in (select employee_id from failed)
    group by employee_id
  ),
  removed as (
    select
      employee_id,
      coalesce(sum(amount) filter (where elective_deferral and not starts_with(rule, '26 CFR 1.402(g)-1')), 0)
        as deferrals,
      coalesce(sum(amount) filter (where money_type = 'after_tax'), 0) as after_tax,
      coalesce(sum(amount) filter (where matching), 0) as match
    from annual_additions_corrections
    join money_types using (money_type)
    where treatment <> 'recharacterize_catch_up'
    group by employee_id
  ),

  -- Rate and end of each tier, in order: '1.000000 0.030000,0.500000 0.050000'.
  formula as (
    select coalesce(string_agg(rate || ' ' || up_to, ',' order by tier), '') as match_formula from match_formula
  )
select
  tested_group,
  limit_percent,
  failed.employee_id,
  percent,
  compensation,
  failed.deferrals,
  qualified,
  coalesce(open_to_adp, 0) as open_to_adp,
  coalesce(excess_deferral_of_year_ended, 0) as excess_deferral,
  cast(
    greatest(
      coalesce(credited.deferrals, 0) - coalesce(removed.deferrals, 0)
        + case when plan.match_after_tax then coalesce(credited.after_tax, 0) - coalesce(removed.after_tax, 0) else 0 end,
      0
    ) as decimal(14, 2)
  ) as matchable,
  cast(greatest(coalesce(credited.match, 0) - coalesce(removed.match, 0), 0) as decimal(14, 2)) as match,
  formula.match_formula
from failed
cross join plan
cross join formula
left join plan_year_catch_up using (employee_id)
left join credited using (employee_id)
left join removed using (employee_id)
order by tested_group, failed.employee_id
