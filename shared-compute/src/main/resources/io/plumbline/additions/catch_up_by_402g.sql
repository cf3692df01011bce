-- What each employee deferred in each calendar year, over this plan and the plans related to it, and how much of it
-- went over the limit of IRC 402(g)(1) and is catch-up.
--
-- That limit is one of the calendar year, so whether a dollar is catch-up is settled when it is deferred, 26 CFR
-- 1.414(v)-1(c)(3): what was deferred before a limitation year or a plan year began has used the limit and the year's
-- catch-up pool first. What went over within either is the difference of two running totals. The other routes open
-- when such a year ends, and have what this one left of the pool.
--
-- What they made catch-up when the plan year before ended has used that pool too, and those deferrals no longer count
-- against this limit, 1.414(v)-1(d)(1). They are taken to be of this calendar year, as far as it had any by then that
-- had not gone over the limit.
--
-- What is deferred beyond pay is no catch-up, (c)(1): the last dollars over this limit, or where they are more, over the
-- plan's own.
with
  deferred as (
    select
      employee_id,
      tax_year,
      sum(amount_before + amount + amount_after) as of_the_year,
      sum(amount_before + amount + amount_after) filter (where money_type = 'roth') as roth,
      sum(amount_before) as before_limitation_year,
      sum(amount) as in_limitation_year,
      sum(amount_before_plan_year) as before_plan_year,
      sum(amount_of_plan_year) as in_plan_year
    from contribution_totals
    where money_type in (select money_type from money_types where elective_deferral)
    group by employee_id, tax_year
  ),

  -- By the plan's limit and 415(c), and by the ADP limit.
  earlier as (
    select employee_id, tax_year, sum(used) as used
    from (from catch_up_of_year_before union all from adp_catch_up_of_year_before)
    group by employee_id, tax_year
  ),

  -- The limit and the pool as the plan year before has left them. `over_before` is what had gone over by then, which
  -- stays what it was though fewer deferrals count.
  opened as (
    select
      employee_id,
      tax_year,
      entitled.elective_deferral_limit,
      entitled.catch_up_limit,
      coalesce(of_the_year, 0) as deferrals,
      coalesce(roth, 0) as roth_deferrals,
      coalesce(before_limitation_year, 0) as at_start,
      coalesce(in_limitation_year, 0) as within,
      coalesce(before_plan_year, 0) as at_plan_start,
      coalesce(in_plan_year, 0) as within_plan_year,
      greatest(at_start - entitled.elective_deferral_limit, 0) as limitation_year_start,
      greatest(at_plan_start - entitled.elective_deferral_limit, 0) as plan_year_start,
      coalesce(earlier.used, 0) as used_before,
      entitled.catch_up_limit - used_before as pool,
      greatest(least(used_before, at_start - limitation_year_start), 0) as made_catch_up_before,
      entitled.elective_deferral_limit + made_catch_up_before as allowed,
      case when used_before > 0 then limitation_year_start else 0 end as over_before,

      -- The most that the limit can make catch-up, before a year began and in all: what the pool has, and pay.
      entitled.pay,
      least(
        entitled.catch_up_limit,
        greatest(coalesce(entitled.pay - entitled.elective_deferral_limit, entitled.catch_up_limit), 0)
      ) as open_before,
      least(pool, greatest(coalesce(entitled.pay - allowed, pool), 0)) as open_in_all
    from catch_up_entitlement as entitled
    left join deferred using (employee_id, tax_year)
    left join earlier using (employee_id, tax_year)
  ),

  -- Over the limit: in the whole year, and by each day on which a year begins or ends. Less by its end than by its
  -- beginning, where a year takes back what the one before it had over the limit, is nothing over the limit in it.
  over_limit as (
    select
      *,
      greatest(deferrals - allowed, over_before) as in_all,
      greatest(at_start + within - allowed, over_before) as limitation_year_end,
      greatest(at_plan_start + within_plan_year - allowed, over_before) as plan_year_end
    from opened
  )
select
  employee_id,
  tax_year,
  elective_deferral_limit,
  catch_up_limit,
  cast(used_before as decimal(14, 2)) as used_before,
  cast(made_catch_up_before as decimal(14, 2)) as made_catch_up_before,
  cast(deferrals as decimal(14, 2)) as deferrals,
  cast(roth_deferrals as decimal(14, 2)) as roth_deferrals,
  cast(least(in_all, open_in_all) as decimal(14, 2)) as catch_up,
  cast(in_all - least(in_all, open_in_all) as decimal(14, 2)) as excess_deferral,

  cast(within as decimal(14, 2)) as deferred_in_limitation_year,
  cast(greatest(limitation_year_end - limitation_year_start, 0) as decimal(14, 2)) as over_in_limitation_year,
  cast(
    greatest(least(limitation_year_end, open_in_all) - least(limitation_year_start, open_before), 0) as decimal(14, 2)
  ) as catch_up_in_limitation_year,
  cast(pool - least(limitation_year_end, open_in_all) as decimal(14, 2)) as left_by_limitation_year_end,

  cast(greatest(plan_year_end - plan_year_start, 0) as decimal(14, 2)) as over_in_plan_year,
  cast(
    greatest(least(plan_year_end, open_in_all) - least(plan_year_start, open_before), 0) as decimal(14, 2)
  ) as catch_up_in_plan_year,
  cast(pool - least(plan_year_end, open_in_all) as decimal(14, 2)) as left_by_plan_year_end,
  cast(
    greatest(
      coalesce(at_plan_start + within_plan_year - pay, 0) - (plan_year_end - least(plan_year_end, open_in_all)), 0
    ) as decimal(14, 2)
  ) as over_pay_by_plan_year_end,
  cast(open_before as decimal(14, 2)) as open_before,
  cast(open_in_all as decimal(14, 2)) as open_in_all
from over_limit
