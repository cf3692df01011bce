-- Who is over a limit, with the figures that a correction needs: one row for each person and limit.
--
-- rule_version is raised where the rule as computed changes, so that its actions are new ones.
with
  -- What brings annual additions down to the limit, step by step.
  corrected as (
    select
      employee_id,
      list(
        json_object(
          'treatment', treatment,
          'money_type', money_type,
          'amount', cast(amount as varchar),
          'amount_cents', cast(amount * 100 as bigint)
        )
        order by step
      ) as steps
    from annual_additions_corrections
    group by employee_id
  ),

  -- Each plan returns what was deferred to it.
  over_402g as (
    select
      *,
      cast(excess_deferral - excess_deferral_elsewhere as decimal(14, 2)) as excess_deferral_here
    from elective_deferrals
  )
select
  employee_id,
  'annual_additions_limit_exceeded' as kind,
  'IRC 415(c)(1); 26 CFR 1.415(c)-1(a)(1)' as rule,
  '415c/1' as rule_version,
  cast(excess as varchar) as identity,
  excess as amount,
  cast(
    json_object(
      'excess', cast(excess as varchar),
      'excess_cents', cast(excess * 100 as bigint),
      'annual_additions', cast(annual_additions as varchar),
      'annual_additions_cents', cast(annual_additions * 100 as bigint),
      'applicable_limit', cast(applicable_limit as varchar),
      'applicable_limit_cents', cast(applicable_limit * 100 as bigint),
      'limited_by', limited_by,
      'catch_up_excluded', cast(catch_up_excluded as varchar),
      'catch_up_excluded_cents', cast(catch_up_excluded * 100 as bigint),
      'correction', steps
    ) as varchar
  ) as detail
from annual_additions
left join corrected using (employee_id)
where excess > 0

union all

-- Elective deferrals over the limit of the calendar year that catch-up does not take in. What is not distributed by
-- 15 April of the next year is taxed twice, 26 CFR 1.402(g)-1(e)(2) and (8)(iii): in the year of deferral, as it is in
-- any case, and again when it is distributed.
select
  employee_id,
  'elective_deferral_limit_exceeded' as kind,
  'IRC 402(g)(1); 26 CFR 1.402(g)-1(e)(2)' as rule,
  '402g/1' as rule_version,
  cast(excess_deferral_here as varchar) as identity,
  excess_deferral_here as amount,
  cast(
    json_object(
      'excess_deferral', cast(excess_deferral_here as varchar),
      'excess_deferral_cents', cast(excess_deferral_here * 100 as bigint),
      'deferrals', cast(deferrals as varchar),
      'deferrals_cents', cast(deferrals * 100 as bigint),
      'deferral_limit', cast(deferral_limit as varchar),
      'deferral_limit_cents', cast(deferral_limit * 100 as bigint),
      'catch_up_limit', cast(catch_up_limit as varchar),
      'catch_up_limit_cents', cast(catch_up_limit * 100 as bigint),
      'catch_up_used', cast(deferrals - deferral_limit - excess_deferral as varchar),
      'catch_up_used_cents', cast((deferrals - deferral_limit - excess_deferral) * 100 as bigint),
      'distribute_by', cast(make_date(plan_year + 1, 4, 15) as varchar),
      'taxable_year', plan_year,
      'tax_consequence', 'taxed in the taxable year, when it was deferred; what is not distributed by distribute_by is'
        || ' taxed again when it is distributed, 26 CFR 1.402(g)-1(e)(8)(iii)'
    ) as varchar
  ) as detail
from over_402g
cross join plan
where excess_deferral_here > 0
