-- What each employee was credited with, by money type and by calendar year, split at the bounds of the limitation year
-- and of the plan year.
--
-- Every later question reads these totals and not the contributions, of which there may be millions: 415(c) asks for
-- the limitation year, the ADP and ACP tests and the plan's own limit for the plan year, 402(g) and 414(v) for the
-- calendar year. Where these differ, a catch-up contribution is found by what was deferred before such a year began,
-- and what lies on either side of a bound has a row of its own.
--
-- A deposit belongs to the limitation year that it is allocated to; where none is given, to the one its date lies in,
-- 26 CFR 1.415(c)-1(b)(1). That names the plan year too where both begin on one day, and no other plan year.
with
  dated as (
    select
      contributions.employee_id,
      contributions.money_type,
      contributions.amount,
      contributions.plan_id <> plan.plan_id as is_of_related_plan,
      -- An allocation year names a calendar year only where the limitation year is one.
      cast(
        case
          when plan.limitation_year_is_calendar then coalesce(allocation_year, year(pay_date))
          else year(pay_date)
        end as integer
      ) as tax_year,
      -- How many bounds of the year it has passed: 0 is before the year, 1 within it, 2 after it.
      cast(coalesce(allocation_year >= plan.plan_year, pay_date >= plan.limitation_year_start) as utinyint)
        + cast(coalesce(allocation_year > plan.plan_year, pay_date > plan.limitation_year_end) as utinyint)
        as limitation_year_bounds,
      case when plan.plan_year_start = plan.limitation_year_start then allocation_year end as plan_allocation_year,
      cast(coalesce(plan_allocation_year >= plan.plan_year, pay_date >= plan.plan_year_start) as utinyint)
        + cast(coalesce(plan_allocation_year > plan.plan_year, pay_date > plan.plan_year_end) as utinyint)
        as plan_year_bounds
    from contributions
    cross join plan
  ),
  summed as (
    select
      * exclude (amount, plan_allocation_year),
      cast(coalesce(sum(amount), 0) as decimal(18, 2)) as total,
      count(*) as contribution_rows
    from dated
    group by all
  )
select
  employee_id,
  money_type,
  tax_year,
  is_of_related_plan,
  case when limitation_year_bounds = 1 then total else 0 end as amount,
  case when limitation_year_bounds = 0 then total else 0 end as amount_before,
  case when limitation_year_bounds = 2 then total else 0 end as amount_after,
  case when plan_year_bounds = 1 then total else 0 end as amount_of_plan_year,
  case when plan_year_bounds = 0 then total else 0 end as amount_before_plan_year,
  case when limitation_year_bounds = 1 then contribution_rows else 0 end as rows_within,
  contribution_rows
from summed
