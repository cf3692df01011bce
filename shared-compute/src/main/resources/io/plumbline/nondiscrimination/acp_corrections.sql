-- The highly compensated employees of failed ACP tests, and what of theirs a correction may take. How the excess is
-- sized, allocated and split is in Java.
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
    from annual_additions_corrections
    semi join vested_when_made using (money_type)
    group by employee_id
  )
select
  tested_group,
  limit_percent,
  ratios.employee_id,
  percent,
  ratios.compensation,
  after_tax,
  match,
  cast(
    greatest(
      match - greatest(coalesce(credited.nonforfeitable, 0) - coalesce(removed.nonforfeitable, 0), 0), 0
    ) as decimal(14, 2)
  ) as forfeitable,
  -- Of what is forfeitable; where the census says nothing, all of it is vested.
  coalesce(vested_percent, 100) as vested_percent
from corrected_contribution_ratios as ratios
join acp_test using (tested_group)
join census using (employee_id)
left join credited using (employee_id)
left join removed using (employee_id)
where not passed
order by tested_group, ratios.employee_id
