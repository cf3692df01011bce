-- The actual contribution ratio of each employee in the test: match and after-tax contributions for the plan year, as a
-- percentage of capped pay, to the nearest hundredth of a point, 1.401(m)-2(a)(3).
--
-- What the correction of annual additions distributes or forfeits is left out, Rev. Proc. 2021-30, 6.06(2). Qualified
-- contributions are in it where the plan counts them here, and then count as match. The ratio of a highly compensated
-- employee is over all plans of the employer, 1.401(m)-2(a)(3)(ii).
with
  credited as (
    select
      employee_id,
      coalesce(sum(amount_of_plan_year) filter (where employee_money and not is_of_related_plan), 0) as after_tax,
      coalesce(sum(amount_of_plan_year) filter (where not employee_money and not is_of_related_plan), 0) as match,
      coalesce(sum(amount_of_plan_year) filter (where is_of_related_plan), 0) as elsewhere
    from contribution_totals
    join money_types using (money_type)
    where acp
    group by employee_id
  ),
  removed as (
    select
      employee_id,
      coalesce(sum(amount) filter (where employee_money), 0) as after_tax,
      coalesce(sum(amount) filter (where not employee_money), 0) as match
    from corrected_in_plan_year
    join money_types using (money_type)
    where acp
    group by employee_id
  ),
  counted as (
    select
      population.*,
      greatest(coalesce(credited.after_tax, 0) - coalesce(removed.after_tax, 0), 0) as after_tax_left,
      greatest(coalesce(credited.match, 0) - coalesce(removed.match, 0), 0) as match_left,
      case when is_hce then greatest(coalesce(credited.elsewhere, 0), 0) else 0 end as elsewhere_counted,
      cast((after_tax_left + match_left + elsewhere_counted) * 100 as hugeint) as cents,
      cast(compensation * 100 as hugeint) as pay_cents
    from test_population as population
    left join credited using (employee_id)
    left join removed using (employee_id)
  )
select
  employee_id,
  tested_group,
  is_hce,
  compensation,
  cast(after_tax_left as decimal(14, 2)) as after_tax,
  cast(match_left as decimal(14, 2)) as match,
  cast(elsewhere_counted as decimal(14, 2)) as elsewhere,

  -- Hundredths of a percent, half up: in whole numbers, for `/` is floating point.
  cast(
    cast(least((20000 * cents + pay_cents) // (2 * pay_cents), 999999999) as decimal(9, 0))
      * cast(0.01 as decimal(2, 2)) as decimal(9, 2)
  ) as percent
from counted
