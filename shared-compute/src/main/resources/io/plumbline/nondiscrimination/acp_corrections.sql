-- The highly compensated employees of failed ACP tests, and what of theirs a correction may take. How the excess is
-- sized, allocated and split is in Java.
--
-- Where the plan matches after-tax contributions, those that are refunded go with the match that they drew, IRC
-- 411(a)(3)(G): so it takes what the correction of the ADP test has left of both.
with
  -- The employer's money in the test that no vesting schedule reaches: qualified contributions are nonforfeitable when
  -- they are made, 26 CFR 1.401(k)-6, and so is safe harbor match.
  vested_when_made as (
    select money_type
    from money_types
    where acp and nonforfeitable and not employee_money
  ),
  credited as (
    select employee_id, sum(amount_of_plan_year) as nonforfeitable
    from contribution_totals
    semi join vested_when_made using (money_type)
    where not is_of_related_plan
    group by employee_id
  ),
  removed as (
    select employee_id, sum(amount) as nonforfeitable
    from corrected_in_plan_year
    semi join vested_when_made using (money_type)
    group by employee_id
  ),
  taken as (
    select
      employee_id,
      -- A deferral that stays as catch-up and keeps its match still draws it.
      case
        when plan.catch_up_match = 'kept' then adp_corrections.deferrals_taken - recharacterized_catch_up
        else adp_corrections.deferrals_taken
      end as deferrals_taken,
      adp_corrections.deferrals_taken - recharacterized_catch_up as distributed,
      forfeited_match + least(excess_allocated - adp_corrections.deferrals_taken, counted_in_adp) as match_taken
    from adp_corrections
    join drawn_match using (employee_id)
    cross join plan
  )
select
  ratios.tested_group,
  limit_percent,
  ratios.employee_id,
  ratios.percent,
  ratios.compensation,
  ratios.after_tax,
  ratios.match,
  ratios.elsewhere,
  cast(
    greatest(
      ratios.match - greatest(coalesce(credited.nonforfeitable, 0) - coalesce(removed.nonforfeitable, 0), 0), 0
    ) as decimal(14, 2)
  ) as forfeitable,
  -- Of what is forfeitable; where the census says nothing, all of it is vested.
  coalesce(vested_percent, 100) as vested_percent,

  -- Deferrals draw match before after-tax contributions do, and catch-up, which is over a limit, after them.
  cast(greatest(deferral_ratios.deferrals - coalesce(taken.deferrals_taken, 0), 0) as decimal(14, 2)) as deferrals,
  cast(greatest(coalesce(drawn_match.contributed, 0) - coalesce(taken.distributed, 0), 0) as decimal(14, 2))
    as matchable,
  cast(greatest(coalesce(drawn_match.match, 0) - coalesce(taken.match_taken, 0), 0) as decimal(14, 2)) as drawn,
  case when plan.match_after_tax then coalesce(match_formula, '') else '' end as match_formula
from corrected_contribution_ratios as ratios
join acp_test on acp_test.tested_group = ratios.tested_group
join census using (employee_id)
join deferral_ratios using (employee_id)
cross join plan
left join drawn_match using (employee_id)
left join taken using (employee_id)
left join credited using (employee_id)
left join removed using (employee_id)
where not passed
order by ratios.tested_group, ratios.employee_id
