-- Those who are over the limit of IRC 415(c), or would be without catch-up, with what their correction is worked out
-- from: a row for each, which plain Java turns into steps.
--
-- Pay is what the match formula's tiers are shares of: the plan's definition, capped at 401(a)(17). An excess deferral
-- is one of the limitation year here, which may share a calendar year with another: only that one's money is
-- additions of the year.
with
  over_402g as (
    select employee_id, sum(over_in_limitation_year - catch_up_in_limitation_year) as excess_deferral
    from catch_up_by_402g
    group by employee_id
  )
select
  annual_additions.employee_id,
  pre_tax,
  roth,
  after_tax,
  match,
  safe_harbor_match,
  match_true_up,
  nonelective,
  safe_harbor_nonelective,
  profit_sharing,
  qnec,
  qmac,
  forfeiture,
  catch_up_excluded,
  catch_up_by_415,
  excess,
  cast(coalesce(over_402g.excess_deferral, 0) as decimal(14, 2)) as excess_deferral,
  least(census.plan_compensation, testing_limits.compensation_limit) as compensation,
  correction_order,
  match_after_tax,
  -- Rate and end of each tier, in order: '1.000000 0.030000,0.500000 0.050000'.
  coalesce(
    (select string_agg(rate || ' ' || up_to, ',' order by tier) from match_formula), ''
  ) as match_formula
from annual_additions
join census using (employee_id)
left join over_402g using (employee_id)
cross join testing_limits
cross join (select correction_order, match_after_tax from plan)
where excess > 0 or catch_up_by_415 > 0
order by annual_additions.employee_id
