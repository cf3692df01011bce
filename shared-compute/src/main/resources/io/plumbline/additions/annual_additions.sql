-- Each employee's annual additions of the limitation year, over this plan and the plans related to it, against the
-- limit of IRC 415(c)(1): the lesser of the dollar limit and 100 % of compensation.
--
-- Additions are employer contributions, employee contributions and forfeitures, 415(c)(2). Catch-up contributions are
-- none, 26 CFR 1.415(c)-1(b)(2)(ii)(B). Excess deferrals stay additions until they are distributed, (b)(2)(ii)(D).
with
  -- What was credited, a column for each money type that counts.
  credited as (
    select
      employee_id,
      coalesce(sum(amount) filter (where money_type = 'pre_tax'), 0) as pre_tax,
      coalesce(sum(amount) filter (where money_type = 'roth'), 0) as roth,
      coalesce(sum(amount) filter (where money_type = 'after_tax'), 0) as after_tax,
      coalesce(sum(amount) filter (where money_type = 'match'), 0) as match,
      coalesce(sum(amount) filter (where money_type = 'safe_harbor_match'), 0) as safe_harbor_match,
      coalesce(sum(amount) filter (where money_type = 'match_true_up'), 0) as match_true_up,
      coalesce(sum(amount) filter (where money_type = 'nonelective'), 0) as nonelective,
      coalesce(sum(amount) filter (where money_type = 'safe_harbor_nonelective'), 0) as safe_harbor_nonelective,
      coalesce(sum(amount) filter (where money_type = 'profit_sharing'), 0) as profit_sharing,
      coalesce(sum(amount) filter (where money_type = 'qnec'), 0) as qnec,
      coalesce(sum(amount) filter (where money_type = 'qmac'), 0) as qmac,
      coalesce(sum(amount) filter (where money_type = 'forfeiture'), 0) as forfeiture,
      sum(amount) as gross
    from contribution_totals
    where money_type in (select money_type from money_types where annual_addition)
    group by employee_id
  ),

  -- Catch-up of the limitation year by the routes before this limit's: by 402(g), dollar by dollar, and by the plan's
  -- own limit, where the plan year ends within the limitation year. Where the plan year before ended within it, what
  -- that limit and the ADP limit made catch-up then is none of the additions either, 1.414(v)-1(d)(1). What is left of
  -- the pool of the calendar year in which the limitation year ends is open to this route, 26 CFR 1.414(v)-1(c)(3), and
  -- deferrals alone can take it: those that went over 402(g) are catch-up already, or are to be distributed.
  by_402g as (
    select
      employee_id,
      sum(deferred_in_limitation_year) as deferred,
      sum(over_in_limitation_year) as over_limit,
      sum(catch_up_in_limitation_year) as catch_up,
      sum(made_before_in_limitation_year) as made_before,
      coalesce(
        any_value(left_by_limitation_year_end) filter (where tax_year = year(plan.limitation_year_end)), 0
      ) as pool
    from catch_up_by_402g
    cross join plan
    group by employee_id
  ),
  before_415 as (
    select
      employee_id,
      by_402g.deferred,
      by_402g.deferred - by_402g.over_limit - by_402g.made_before as regular_deferrals,
      coalesce(elective_deferrals.catch_up_by_plan_limit, 0) as used_by_plan_limit,

      -- Where the two years have other months, no more of it can lie in this one than was deferred in it.
      case
        when plan.plan_year_end between plan.limitation_year_start and plan.limitation_year_end
          then least(used_by_plan_limit, greatest(regular_deferrals, 0))
        else 0
      end as by_plan_limit,
      by_402g.catch_up + by_402g.made_before + by_plan_limit as catch_up,

      -- The plan's limit has used the pool whichever of the two years ends first: it comes before this one.
      greatest(
        least(
          by_402g.pool
            - case when year(plan.plan_year_end) = year(plan.limitation_year_end) then used_by_plan_limit else 0 end,
          regular_deferrals - by_plan_limit
        ),
        0
      ) as open_to_415
    from by_402g
    join elective_deferrals using (employee_id)
    cross join plan
  ),

  limited as (
    select
      census.employee_id,
      credited.* exclude (employee_id),
      coalesce(credited.gross, 0) - before_415.catch_up as regular,
      before_415.catch_up as catch_up_before_415,
      before_415.open_to_415,
      before_415.deferred,
      limits.annual_additions_limit as dollar_limit,
      census.compensation as compensation_limit,
      least(limits.annual_additions_limit, census.compensation) as applicable_limit
    from census
    cross join limits
    left join credited using (employee_id)
    join before_415 using (employee_id)
  ),

  -- Catch-up by way of 415(c), 1.414(v)-1(b)(1)(i): deferrals that would exceed this limit are catch-up too, while the
  -- employee's catch-up limit lasts. They need no correction. As many of them as are over pay are none: catch-up leaves
  -- room in pay for all other deferrals, IRC 414(v)(2)(A)(ii).
  settled as (
    select
      *,
      least(regular - applicable_limit, deferred - catch_up_before_415) as deferrals_over_limit,
      least(
        greatest(deferrals_over_limit - greatest(deferred - compensation_limit, 0), 0), open_to_415
      ) as catch_up_by_415,
      regular - catch_up_by_415 as additions
    from limited
    cross join (select at_risk_threshold from plan)
  )
select
  employee_id,
  cast(coalesce(pre_tax, 0) as decimal(14, 2)) as pre_tax,
  cast(coalesce(roth, 0) as decimal(14, 2)) as roth,
  cast(coalesce(after_tax, 0) as decimal(14, 2)) as after_tax,
  cast(coalesce(match, 0) as decimal(14, 2)) as match,
  cast(coalesce(safe_harbor_match, 0) as decimal(14, 2)) as safe_harbor_match,
  cast(coalesce(match_true_up, 0) as decimal(14, 2)) as match_true_up,
  cast(coalesce(nonelective, 0) as decimal(14, 2)) as nonelective,
  cast(coalesce(safe_harbor_nonelective, 0) as decimal(14, 2)) as safe_harbor_nonelective,
  cast(coalesce(profit_sharing, 0) as decimal(14, 2)) as profit_sharing,
  cast(coalesce(qnec, 0) as decimal(14, 2)) as qnec,
  cast(coalesce(qmac, 0) as decimal(14, 2)) as qmac,
  cast(coalesce(forfeiture, 0) as decimal(14, 2)) as forfeiture,
  cast(catch_up_before_415 + catch_up_by_415 as decimal(14, 2)) as catch_up_excluded,
  cast(additions as decimal(14, 2)) as annual_additions,
  dollar_limit,
  compensation_limit,
  cast(applicable_limit as decimal(14, 2)) as applicable_limit,
  case when dollar_limit <= compensation_limit then 'dollar' else 'compensation' end as limited_by,
  cast(greatest(applicable_limit - additions, 0) as decimal(14, 2)) as headroom,

  -- A share of the limit, cut off after four digits. Divided in whole ten-thousandths, for `/` is floating point.
  case
    when additions = 0 then 0
    when applicable_limit > 0
      then cast(
        cast(additions * 100 as hugeint) * 10000 // cast(applicable_limit * 100 as hugeint) as decimal(14, 0)
      ) * cast(0.0001 as decimal(4, 4))
  end as utilization,
  case
    when additions > applicable_limit then 'exceeded'
    when additions > 0 and additions >= at_risk_threshold * applicable_limit then 'at_risk'
    else 'within'
  end as status,
  cast(greatest(additions - applicable_limit, 0) as decimal(14, 2)) as excess,
  cast(catch_up_by_415 as decimal(14, 2)) as catch_up_by_415
from settled
