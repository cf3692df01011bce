-- The actual deferral ratio of each employee in the test: what was deferred for the plan year, as a percentage of
-- capped pay, to the nearest hundredth of a point, 1.401(k)-2(a)(3). Who did not defer counts with a ratio of zero.
--
-- Left out of it:
-- - catch-up contributions over the 402(g), plan and 415(c) limits, 1.414(v)-1(d)(2)(i). Those over the ADP limit stay
--   in: nobody knows them before the test.
-- - what the correction of annual additions distributes or forfeits, Rev. Proc. 2021-30, 6.06(2).
-- - excess deferrals of employees who are not highly compensated, 1.401(k)-2(a)(5)(ii). Those of the highly
--   compensated stay in, distributed or not.
-- Qualified contributions are in it where the plan counts them here. The ratio of a highly compensated employee is over
-- all plans of the employer, 1.401(k)-2(a)(3)(ii).
with
  credited as (
    select
      employee_id,
      coalesce(sum(amount_of_plan_year) filter (where elective_deferral and not is_of_related_plan), 0) as deferred,
      coalesce(sum(amount_of_plan_year) filter (where not elective_deferral and not is_of_related_plan), 0)
        as qualified,
      coalesce(sum(amount_of_plan_year) filter (where elective_deferral and is_of_related_plan), 0)
        as deferred_elsewhere,
      coalesce(sum(amount_of_plan_year) filter (where not elective_deferral and is_of_related_plan), 0)
        as qualified_elsewhere
    from contribution_totals
    join money_types using (money_type)
    where adp
    group by employee_id
  ),
  removed as (
    select
      employee_id,
      coalesce(sum(amount) filter (where elective_deferral), 0) as deferred,
      coalesce(sum(amount) filter (where not elective_deferral), 0) as qualified
    from corrected_in_plan_year
    join money_types using (money_type)
    where adp
    group by employee_id
  ),
  known as (
    select
      population.*,
      coalesce(catch_up.by_402g + catch_up.by_plan_limit + catch_up.by_415, 0)
        + coalesce(removed.deferred, 0)
        + case when is_hce then 0 else coalesce(catch_up.excess_deferral, 0) end as left_out,
      coalesce(credited.deferred, 0) as deferred,
      greatest(coalesce(credited.qualified, 0) - coalesce(removed.qualified, 0), 0) as qualified,
      case
        when is_hce then coalesce(credited.deferred_elsewhere, 0) - coalesce(catch_up.by_402g_elsewhere, 0)
        else 0
      end as deferred_elsewhere,
      case when is_hce then greatest(coalesce(credited.qualified_elsewhere, 0), 0) else 0 end as qualified_elsewhere
    from test_population as population
    left join credited using (employee_id)
    left join plan_year_catch_up as catch_up using (employee_id)
    left join removed using (employee_id)
  ),
  counted as (
    select
      *,
      greatest(deferred - left_out, 0) as deferrals,
      greatest(deferred + deferred_elsewhere - left_out, 0) - deferrals + qualified_elsewhere as elsewhere,
      cast((deferrals + qualified + elsewhere) * 100 as hugeint) as cents,
      cast(compensation * 100 as hugeint) as pay_cents
    from known
  )
select
  employee_id,
  tested_group,
  is_hce,
  compensation,
  cast(deferrals as decimal(14, 2)) as deferrals,
  cast(qualified as decimal(14, 2)) as qualified,
  cast(elsewhere as decimal(14, 2)) as elsewhere,

  -- Hundredths of a percent, half up: in whole numbers, for `/` is floating point.
  cast(
    cast(least((20000 * cents + pay_cents) // (2 * pay_cents), 999999999) as decimal(9, 0))
      * cast(0.01 as decimal(2, 2)) as decimal(9, 2)
  ) as percent
from counted
