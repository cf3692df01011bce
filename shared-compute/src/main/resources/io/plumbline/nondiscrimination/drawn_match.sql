-- What of a plan year's contributions the highly compensated employees may have drawn match with, the match, and the
-- formula: what is forfeited with the contributions that a correction takes is worked out from these.
--
-- Of this plan, and without what the correction of annual additions takes, Rev. Proc. 2021-30, 6.06(2). Excess deferrals
-- that are a step of that correction stay: they drew match like any other, and the tests have rules of their own for
-- them.
with
  credited as (
    select
      employee_id,
      coalesce(sum(amount_of_plan_year) filter (where elective_deferral), 0) as deferrals,
      coalesce(sum(amount_of_plan_year) filter (where money_type = 'after_tax'), 0) as after_tax,
      coalesce(sum(amount_of_plan_year) filter (where matching), 0) as match,
      coalesce(sum(amount_of_plan_year) filter (where matching and adp), 0) as counted
    from contribution_totals
    join money_types using (money_type)
    where not is_of_related_plan and employee_id in (select employee_id from test_population where is_hce)
    group by employee_id
  ),
  removed as (
    select
      employee_id,
      coalesce(sum(amount) filter (where elective_deferral), 0) as deferrals,
      coalesce(sum(amount) filter (where money_type = 'after_tax'), 0) as after_tax,
      coalesce(sum(amount) filter (where matching), 0) as match,
      coalesce(sum(amount) filter (where matching and adp), 0) as counted
    from corrected_in_plan_year
    join money_types using (money_type)
    group by employee_id
  ),

  -- Rate and end of each tier, in order: '1.000000 0.030000,0.500000 0.050000'.
  formula as (
    select coalesce(string_agg(rate || ' ' || up_to, ',' order by tier), '') as match_formula from match_formula
  )
select
  employee_id,
  cast(
    greatest(
      credited.deferrals - coalesce(removed.deferrals, 0)
        + case when plan.match_after_tax then credited.after_tax - coalesce(removed.after_tax, 0) else 0 end,
      0
    ) as decimal(14, 2)
  ) as contributed,
  cast(greatest(credited.match - coalesce(removed.match, 0), 0) as decimal(14, 2)) as match,
  cast(
    greatest(least(credited.counted - coalesce(removed.counted, 0), credited.match - coalesce(removed.match, 0)), 0)
      as decimal(14, 2)
  ) as counted_in_adp,
  formula.match_formula
from credited
cross join plan
cross join formula
left join removed using (employee_id)
