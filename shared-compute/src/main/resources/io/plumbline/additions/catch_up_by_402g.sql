-- What each employee deferred in each calendar year, over this plan and the plans related to it, and how much of it
-- went over the limit of IRC 402(g)(1) and is catch-up.
--
-- That limit is one of the calendar year, so whether a dollar is catch-up is settled when it is deferred, 26 CFR
-- 1.414(v)-1(c)(3): what was deferred before a limitation year or a plan year began has used the limit and the year's
-- catch-up pool first. What went over within either is the difference of two running totals. The other routes open
-- when such a year ends, and have what this one left of the pool.
--
-- What they made catch-up when the year before ended has used that pool too, and those deferrals no longer count against
-- this limit, 1.414(v)-1(d)(1). They are taken to be of this calendar year, as far as it had any by then that had not
-- gone over the limit. The plan's own limit and the ADP limit did that when the plan year before ended, and 415(c) when
-- the limitation year before did, (b)(2): where the two have other months, one after the other.
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

  -- By the plan's limit and the ADP limit, and by 415(c).
  earlier as (
    select employee_id, tax_year, sum(by_plan_year) as by_plan_year, sum(by_limitation_year) as by_limitation_year
    from (
      select employee_id, tax_year, by_plan_limit as by_plan_year, by_415 as by_limitation_year
      from catch_up_of_year_before
      union all
      select employee_id, tax_year, used, 0
      from adp_catch_up_of_year_before
    )
    group by employee_id, tax_year
  ),

  -- What was deferred, and used, by the beginning of the plan year and of the limitation year, whichever is first.
  begun as (
    select
      employee_id,
      tax_year,
      entitled.elective_deferral_limit,
      entitled.catch_up_limit,
      coalesce(of_the_year, 0) as deferrals,
      coalesce(deferred.roth, 0) as roth_deferrals,
      coalesce(before_limitation_year, 0) as at_start,
      coalesce(in_limitation_year, 0) as within,
      coalesce(before_plan_year, 0) as at_plan_start,
      coalesce(in_plan_year, 0) as within_plan_year,
      entitled.pay,
      plan.plan_year_start <= plan.limitation_year_start as plan_year_is_first,
      case
        when plan_year_is_first then plan.limitation_year_start - 1 between plan.plan_year_start and plan.plan_year_end
        else plan.plan_year_start - 1 between plan.limitation_year_start and plan.limitation_year_end
      end as one_ends_within_other,
      case when plan_year_is_first then at_plan_start else at_start end as by_first,
      case when plan_year_is_first then at_start else at_plan_start end as by_second,
      coalesce(case when plan_year_is_first then by_plan_year else by_limitation_year end, 0) as used_by_first,
      coalesce(case when plan_year_is_first then by_limitation_year else by_plan_year end, 0) as used_by_second
    from catch_up_entitlement as entitled
    cross join plan
    left join deferred using (employee_id, tax_year)
    left join earlier using (employee_id, tax_year)
  ),

  -- The limit and the pool as the years before have left them: between the two beginnings, and after both. What had gone
  -- over the limit by then stays what it was though fewer deferrals count: `over_between` and `over_before`.
  opened as (
    select
      *,
      greatest(by_first - elective_deferral_limit, 0) as over_by_first,
      greatest(least(used_by_first, by_first - over_by_first), 0) as made_between,
      case when used_by_first > 0 then over_by_first else 0 end as over_between,
      greatest(by_second - elective_deferral_limit - made_between, over_between) as over_by_second,
      greatest(least(used_by_second, by_second - over_by_second - made_between), 0) as made_by_second,
      case when used_by_second > 0 then over_by_second else over_between end as over_before,
      used_by_first + used_by_second as used_before,
      made_between + made_by_second as made_catch_up_before,
      elective_deferral_limit + made_catch_up_before as allowed,
      case when plan_year_is_first then over_by_first else over_by_second end as plan_year_start,
      case when plan_year_is_first then over_by_second else over_by_first end as limitation_year_start,

      -- Where the one year before ended within the other year, what became catch-up then of that year's own deferrals.
      case
        when one_ends_within_other
          then greatest(
            least(made_by_second, by_second - by_first - greatest(over_by_second - over_by_first, 0)), 0
          )
        else 0
      end as made_within,

      -- The most that the limit can make catch-up, before a year began and in all: what the pool has, and pay.
      catch_up_limit - used_by_first as pool_between,
      catch_up_limit - used_before as pool,
      least(catch_up_limit, greatest(coalesce(pay - elective_deferral_limit, catch_up_limit), 0)) as open_before,
      least(
        pool_between, greatest(coalesce(pay - elective_deferral_limit - made_between, pool_between), 0)
      ) as open_between,
      least(pool, greatest(coalesce(pay - allowed, pool), 0)) as open_in_all,
      case when plan_year_is_first then open_before else open_between end as open_by_plan_year_start,
      case when plan_year_is_first then open_between else open_before end as open_by_limitation_year_start
    from begun
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
    greatest(
      least(limitation_year_end, open_in_all) - least(limitation_year_start, open_by_limitation_year_start), 0
    ) as decimal(14, 2)
  ) as catch_up_in_limitation_year,
  cast(case when plan_year_is_first then 0 else made_within end as decimal(14, 2)) as made_before_in_limitation_year,
  cast(pool - least(limitation_year_end, open_in_all) as decimal(14, 2)) as left_by_limitation_year_end,

  cast(greatest(plan_year_end - plan_year_start, 0) as decimal(14, 2)) as over_in_plan_year,
  cast(
    greatest(least(plan_year_end, open_in_all) - least(plan_year_start, open_by_plan_year_start), 0) as decimal(14, 2)
  ) as catch_up_in_plan_year,
  cast(case when plan_year_is_first then made_within else 0 end as decimal(14, 2)) as made_before_in_plan_year,
  cast(pool - least(plan_year_end, open_in_all) as decimal(14, 2)) as left_by_plan_year_end,
  cast(
    greatest(
      coalesce(at_plan_start + within_plan_year - pay, 0) - (plan_year_end - least(plan_year_end, open_in_all)), 0
    ) as decimal(14, 2)
  ) as over_pay_by_plan_year_end,
  cast(made_between as decimal(14, 2)) as made_between,
  cast(over_between as decimal(14, 2)) as over_between,
  cast(over_before as decimal(14, 2)) as over_before,
  cast(open_before as decimal(14, 2)) as open_before,
  cast(open_between as decimal(14, 2)) as open_between,
  cast(open_in_all as decimal(14, 2)) as open_in_all
from over_limit
