-- The plan year's deferrals that no longer count as deferrals when the ADP test is made, and what that test may still
-- turn into catch-up.
--
-- Catch-up by way of 402(g), the plan's own limit and 415(c) is taken out before the test, 26 CFR 1.414(v)-1(d)(2);
-- catch-up by way of the ADP limit is found after it, out of the pool of the calendar year in which the plan year ends.
-- What 415(c) made so when the limitation year before ended is of this plan year too, where that was within it.
--
-- Each of them is this plan's own part; what went over 402(g) in related plans is theirs, and is told beside it, because
-- the ratio of a highly compensated employee is over all of them.
--
-- What is excess in the plan year and what reduces its refunds may differ: excess deferrals do that of the calendar year
-- that ends with or within the plan year, 1.401(k)-2(b)(4)(i).
with
  over_402g as (
    select
      employee_id,
      sum(calendar.over_in_plan_year - coalesce(elsewhere.over_in_plan_year, 0)) as over_here,
      sum(calendar.catch_up_in_plan_year - coalesce(elsewhere.catch_up_in_plan_year, 0)) as catch_up_here,
      coalesce(sum(elsewhere.catch_up_in_plan_year), 0) as catch_up_elsewhere,
      sum(calendar.made_before_in_plan_year) as made_before,
      coalesce(
        sum(calendar.excess_deferral - coalesce(elsewhere.excess_deferral, 0)) filter (
          where make_date(tax_year, 12, 31) between plan.plan_year_start and plan.plan_year_end
        ),
        0
      ) as of_year_ended
    from catch_up_by_402g as calendar
    left join over_402g_elsewhere as elsewhere using (employee_id, tax_year)
    cross join plan
    group by employee_id
  ),

  -- Deferrals of the limitation year that are of the plan year too: no more catch-up of the one can lie in the other.
  deferred as (
    select employee_id, greatest(sum(case when amount <> 0 then amount_of_plan_year else 0 end), 0) as in_both_years
    from contribution_totals
    where money_type in (select money_type from money_types where elective_deferral)
    group by employee_id
  ),
  open_pool as (
    select employee_id, remaining
    from catch_up_use
    join plan on catch_up_use.tax_year = year(plan.plan_year_end)
  )
select
  employee_id,
  cast(over_402g.catch_up_here as decimal(14, 2)) as by_402g,
  cast(over_402g.catch_up_elsewhere as decimal(14, 2)) as by_402g_elsewhere,
  coalesce(elective_deferrals.catch_up_by_plan_limit, 0) as by_plan_limit,
  cast(
    over_402g.made_before
      + case
        when plan.limitation_year_end between plan.plan_year_start and plan.plan_year_end
          then least(annual_additions.catch_up_by_415, coalesce(deferred.in_both_years, 0))
        else 0
      end as decimal(14, 2)
  ) as by_415,
  cast(over_402g.over_here - over_402g.catch_up_here as decimal(14, 2)) as excess_deferral,
  cast(over_402g.of_year_ended as decimal(14, 2)) as excess_deferral_of_year_ended,
  coalesce(open_pool.remaining, 0) as open_to_adp
from over_402g
join elective_deferrals using (employee_id)
join annual_additions using (employee_id)
left join deferred using (employee_id)
left join open_pool using (employee_id)
cross join plan
