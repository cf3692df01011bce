-- What each employee deferred in the calendar year, over this plan and the plans related to it, against the limit of
-- IRC 402(g)(1) and 401(a)(30).
--
-- Pre-tax and Roth deferrals count alike, 402(g)(3) and 402A(a)(1). What exceeds the limit is catch-up as far as the
-- employee is entitled to it, 414(v); the rest is an excess deferral, to be distributed by April 15 of the next year,
-- 26 CFR 1.402(g)-1(e)(2).
with
  deferred as (
    select
      employee_id,
      tax_year,
      sum(amount_before + amount + amount_after) as deferrals
    from contribution_totals
    where money_type in (select money_type from money_types where elective_deferral)
    group by all
  ),
  compared as (
    select
      entitled.employee_id,
      coalesce(deferred.deferrals, 0) as deferrals,
      entitled.elective_deferral_limit as deferral_limit,
      entitled.catch_up_limit,
      greatest(coalesce(deferred.deferrals, 0) - entitled.elective_deferral_limit, 0) as over_limit
    from catch_up_entitlement as entitled
    join plan on entitled.tax_year = plan.plan_year
    left join deferred using (employee_id, tax_year)
  )
select
  employee_id,
  cast(deferrals as decimal(14, 2)) as deferrals,
  deferral_limit,
  catch_up_limit,
  cast(least(over_limit, catch_up_limit) as decimal(14, 2)) as catch_up_used,
  cast(over_limit - least(over_limit, catch_up_limit) as decimal(14, 2)) as excess_deferral
from compared
