-- What each employee deferred in the calendar year, over this plan and the plans related to it, against the limit of
-- IRC 402(g)(1) and 401(a)(30); and what was deferred to this plan in the plan year against the plan's own limit.
--
-- Pre-tax and Roth deferrals count alike, 402(g)(3) and 402A(a)(1). What exceeds the limit is catch-up as far as the
-- employee is entitled to it, 414(v); the rest is an excess deferral, to be distributed by April 15 of the next year,
-- 26 CFR 1.402(g)-1(e)(2).
--
-- A limit that the plan sets is an applicable limit too, 1.414(v)-1(b)(1)(ii). It is compared when the plan year ends,
-- (b)(2) and (c)(3), so this catch-up is of the calendar year in which that is, and has what 402(g) left of its pool.
-- What of it went over 402(g) has been dealt with and is not counted again, nor is what 415(c) made catch-up within the
-- plan year, when the limitation year before ended; and what is over pay is no catch-up, (c)(1). Beyond the pool nothing
-- is an excess deferral: the plan has let someone defer more than its terms allow.
with
  deferred_to_plan as (
    select employee_id, sum(amount_of_plan_year) as deferrals
    from contribution_totals
    where money_type in (select money_type from money_types where elective_deferral) and not is_of_related_plan
    group by employee_id
  ),
  over_402g as (
    select
      employee_id,
      sum(
        calendar.over_in_plan_year - coalesce(elsewhere.over_in_plan_year, 0) + calendar.made_before_in_plan_year
      ) as in_plan_year,
      any_value(left_by_plan_year_end) filter (where tax_year = year(plan.plan_year_end)) as pool,
      any_value(over_pay_by_plan_year_end) filter (where tax_year = year(plan.plan_year_end)) as over_pay
    from catch_up_by_402g as calendar
    left join over_402g_elsewhere as elsewhere using (employee_id, tax_year)
    cross join plan
    group by employee_id
  ),

  compared as (
    select
      calendar.*,
      coalesce(elsewhere.excess_deferral, 0) as excess_deferral_elsewhere,
      entitled.roth_required,
      plan.plan_year = year(plan.plan_year_end) as plan_year_ends_in_it,

      -- To the cent below: a deferral is whole cents, and none over the exact share is let through.
      cast(
        cast(plan.deferral_limit_share * 1000000 as hugeint) * cast(census.plan_compensation * 100 as hugeint)
          // 1000000 as decimal(16, 0)
      ) * cast(0.01 as decimal(2, 2)) as plan_limit,
      greatest(
        coalesce(deferred_to_plan.deferrals - over_402g.in_plan_year - plan_limit, 0), 0
      ) as over_plan_limit,
      -- Nothing over the limit needs no pool. Null: the limits of the year in which the plan year ends are not known.
      case
        when over_plan_limit = 0 then 0
        else least(greatest(over_plan_limit - over_402g.over_pay, 0), over_402g.pool)
      end as by_plan_limit
    from catch_up_by_402g as calendar
    join plan on calendar.tax_year = plan.plan_year
    left join over_402g_elsewhere as elsewhere using (employee_id, tax_year)
    join catch_up_entitlement as entitled using (employee_id, tax_year)
    join census using (employee_id)
    join over_402g using (employee_id)
    left join deferred_to_plan using (employee_id)
  )
select
  employee_id,
  deferrals,
  elective_deferral_limit as deferral_limit,
  catch_up_limit,
  cast(catch_up + coalesce(by_plan_limit, 0) as decimal(14, 2)) as catch_up_used,
  excess_deferral,
  catch_up as catch_up_by_402g,
  cast(by_plan_limit as decimal(14, 2)) as catch_up_by_plan_limit,
  cast(plan_limit as decimal(14, 2)) as plan_limit,
  cast(over_plan_limit - by_plan_limit as decimal(14, 2)) as excess_over_plan_limit,
  roth_required,

  -- Catch-up of this calendar year that Roth deferrals of the year, whenever made, do not cover.
  cast(
    case
      when roth_required
        then greatest(
          catch_up + case when plan_year_ends_in_it then coalesce(by_plan_limit, 0) else 0 end - roth_deferrals, 0
        )
      else 0
    end as decimal(14, 2)
  ) as catch_up_to_be_roth,
  made_catch_up_before as catch_up_by_year_before,
  cast(excess_deferral_elsewhere as decimal(14, 2)) as excess_deferral_elsewhere
from compared
