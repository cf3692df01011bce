-- What each employee was credited with, by money type and by calendar year, split at the bounds of the limitation year
-- and of the plan year.
--
-- Every later question reads these totals and not the contributions, of which there may be millions: 415(c) asks for
-- the limitation year, the ADP and ACP tests and the plan's own limit for the plan year, 402(g) and 414(v) for the
-- calendar year. Where these differ, a catch-up contribution is found by what was deferred before such a year began.
--
-- A deposit belongs to the limitation year that it is allocated to; where none is given, to the one its date lies in,
-- 26 CFR 1.415(c)-1(b)(1).
with
  dated as (
    select
      contributions.employee_id,
      contributions.money_type,
      contributions.amount,
      coalesce(
        allocation_year = plan.plan_year,
        pay_date between plan.limitation_year_start and plan.limitation_year_end
      ) as is_within,
      coalesce(
        allocation_year = plan.plan_year,
        pay_date between plan.plan_year_start and plan.plan_year_end
      ) as is_of_plan_year,
      coalesce(allocation_year < plan.plan_year, pay_date < plan.limitation_year_start) as is_before,
      coalesce(allocation_year < plan.plan_year, pay_date < plan.plan_year_start) as is_before_plan_year,
      -- An allocation year names a calendar year only where the limitation year is one.
      cast(
        case
          when plan.limitation_year_is_calendar then coalesce(allocation_year, year(pay_date))
          else year(pay_date)
        end as integer
      ) as tax_year,
      contributions.plan_id <> plan.plan_id as is_of_related_plan
    from contributions
    cross join plan
  ),

  -- The millions are added up once; the split is then made among a few rows an employee.
  summed as (
    select
      * exclude (amount),
      sum(amount) as amount,
      count(*) as contribution_rows
    from dated
    group by all
  )
select
  employee_id,
  money_type,
  tax_year,
  is_of_related_plan,
  cast(coalesce(sum(amount) filter (where is_within), 0) as decimal(18, 2)) as amount,
  cast(
    coalesce(sum(amount) filter (where not is_within and is_before), 0) as decimal(18, 2)
  ) as amount_before,
  cast(
    coalesce(sum(amount) filter (where not is_within and not is_before), 0) as decimal(18, 2)
  ) as amount_after,
  cast(coalesce(sum(amount) filter (where is_of_plan_year), 0) as decimal(18, 2)) as amount_of_plan_year,
  cast(
    coalesce(sum(amount) filter (where not is_of_plan_year and is_before_plan_year), 0) as decimal(18, 2)
  ) as amount_before_plan_year,
  cast(coalesce(sum(summed.contribution_rows) filter (where is_within), 0) as bigint) as rows_within,
  cast(sum(summed.contribution_rows) as bigint) as contribution_rows
from summed
group by all
