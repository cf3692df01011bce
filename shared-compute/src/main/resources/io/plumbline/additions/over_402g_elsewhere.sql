-- What of `catch_up_by_402g` was deferred to related plans: theirs to leave out of their tests, and theirs to return.
--
-- The limit of 402(g) and the catch-up pool are the employer's, over all its plans, 26 CFR 1.414(v)-1(f), but each plan
-- is judged by a run of its own, and a dollar over the limit is to be taken out once. It is taken out of the plan that
-- it was deferred to. Where several were deferred to, any way of telling which will do that agrees with how the dollars
-- were deferred: here it is by pay date, and on one day by plan id, so that each plan's run tells the same.
--
-- Of those who are over the limit and deferred to related plans, and of nobody else, the contributions are read again.
with
  over_limit as (
    from catch_up_by_402g
    semi join (
      select employee_id, tax_year
      from contribution_totals
      where is_of_related_plan and money_type in (select money_type from money_types where elective_deferral)
    ) using (employee_id, tax_year)
    where catch_up > 0 or excess_deferral > 0 or over_in_plan_year > 0
  ),

  -- Dated as `contribution_totals` dates them.
  dated as (
    select
      contributions.employee_id,
      contributions.plan_id,
      contributions.pay_date,
      contributions.amount,
      case
        when plan.limitation_year_is_calendar then coalesce(allocation_year, year(pay_date))
        else year(pay_date)
      end as tax_year,
      case when plan.plan_year_start = plan.limitation_year_start then allocation_year end as plan_allocation_year,
      coalesce(plan_allocation_year >= plan.plan_year, pay_date >= plan.plan_year_start) as has_begun,
      cast(has_begun as utinyint)
        + cast(coalesce(allocation_year >= plan.plan_year, pay_date >= plan.limitation_year_start) as utinyint)
        as years_begun,
      coalesce(plan_allocation_year > plan.plan_year, pay_date > plan.plan_year_end) as has_ended
    from contributions
    cross join plan
    where money_type in (select money_type from money_types where elective_deferral)
      and employee_id in (select employee_id from over_limit)
  ),
  daily as (
    select employee_id, tax_year, years_begun, has_begun, has_ended, pay_date, plan_id, sum(amount) as amount
    from dated
    group by all
  ),
  running as (
    select
      *,
      sum(amount) over in_order as deferred
    from daily
    join over_limit using (employee_id, tax_year)
    window
      in_order as (
        partition by employee_id, tax_year
        order by years_begun, has_ended, pay_date, plan_id
        rows unbounded preceding
      )
  ),

  -- Over the limit by then, and of that catch-up and excess, as `catch_up_by_402g` has them by the end of each year: what
  -- the plan year and the limitation year before made catch-up does not count from the beginning of the next.
  by_then as (
    select
      *,
      case years_begun
        when 0 then greatest(deferred - elective_deferral_limit, 0)
        when 1 then greatest(deferred - elective_deferral_limit - made_between, over_between)
        else greatest(deferred - elective_deferral_limit - made_catch_up_before, over_before)
      end as over_by_then,
      least(
        over_by_then, case years_begun when 0 then open_before when 1 then open_between else open_in_all end
      ) as catch_up_by_then,
      greatest(over_by_then - open_in_all, 0) as excess_by_then
    from running
  ),
  each_day as (
    select
      *,
      over_by_then - coalesce(lag(over_by_then) over in_order, 0) as over_of_day,
      catch_up_by_then - coalesce(lag(catch_up_by_then) over in_order, 0) as catch_up_of_day,
      excess_by_then - coalesce(lag(excess_by_then) over in_order, 0) as excess_of_day
    from by_then
    window
      in_order as (
        partition by employee_id, tax_year
        order by years_begun, has_ended, pay_date, plan_id
      )
  ),
  elsewhere as (
    select
      employee_id,
      tax_year,
      coalesce(sum(over_of_day) filter (where has_begun and not has_ended), 0) as over_in_plan_year,
      coalesce(sum(catch_up_of_day) filter (where has_begun and not has_ended), 0) as catch_up_in_plan_year,
      sum(excess_of_day) as excess_deferral
    from each_day
    cross join plan
    where each_day.plan_id <> plan.plan_id
    group by employee_id, tax_year
  ),

  -- Where a plan takes back more than it had over the limit, another has no more over it than there is.
  bounded as (
    select
      employee_id,
      tax_year,
      greatest(least(elsewhere.over_in_plan_year, over_limit.over_in_plan_year), 0) as over_elsewhere,
      over_limit.over_in_plan_year - over_elsewhere as over_here,
      least(
        greatest(elsewhere.catch_up_in_plan_year, over_limit.catch_up_in_plan_year - over_here, 0),
        over_limit.catch_up_in_plan_year,
        over_elsewhere
      ) as catch_up_elsewhere,
      greatest(least(elsewhere.excess_deferral, over_limit.excess_deferral), 0) as excess_elsewhere
    from over_limit
    join elsewhere using (employee_id, tax_year)
  )
select
  employee_id,
  tax_year,
  cast(over_elsewhere as decimal(14, 2)) as over_in_plan_year,
  cast(catch_up_elsewhere as decimal(14, 2)) as catch_up_in_plan_year,
  cast(excess_elsewhere as decimal(14, 2)) as excess_deferral
from bounded
