-- The plan year's deferrals that no longer count as deferrals when the ADP test is made, and what that test may still
-- turn into catch-up.
--
-- Catch-up by way of 402(g), the plan's own limit and 415(c) is taken out before the test, 26 CFR 1.414(v)-1(d)(2);
-- catch-up by way of the ADP limit is found after it, out of the pool of the calendar year in which the plan year ends.
--
-- What is excess in the plan year and what reduces its refunds may differ: excess deferrals do that of the calendar year
-- that ends with or within the plan year, 1.401(k)-2(b)(4)(i).
with
  over_402g as (
    select
      employee_id,
      sum(catch_up_in_plan_year) as catch_up,
      sum(over_in_plan_year - catch_up_in_plan_year) as excess_deferral,
      coalesce(
        sum(catch_up_by_402g.excess_deferral) filter (
          where make_date(tax_year, 12, 31) between plan.plan_year_start and plan.plan_year_end
        ),
        0
      ) as of_year_ended
    from catch_up_by_402g
    cross join plan
    group by employee_id
  ),
  open_pool as (
    select employee_id, remaining
    from catch_up_use
    join plan on catch_up_use.tax_year = year(plan.plan_year_end)
  )
select
  employee_id,
  cast(over_402g.catch_up as decimal(14, 2)) as by_402g,
  coalesce(elective_deferrals.catch_up_by_plan_limit, 0) as by_plan_limit,
  cast(
    case
      when plan.limitation_year_end between plan.plan_year_start and plan.plan_year_end
        then annual_additions.catch_up_by_415
      else 0
    end as decimal(14, 2)
  ) as by_415,
  cast(over_402g.excess_deferral as decimal(14, 2)) as excess_deferral,
  cast(over_402g.of_year_ended as decimal(14, 2)) as excess_deferral_of_year_ended,
  coalesce(open_pool.remaining, 0) as open_to_adp
from over_402g
join elective_deferrals using (employee_id)
join annual_additions using (employee_id)
left join open_pool using (employee_id)
cross join plan
