-- How much of an employee's deferrals may be catch-up in each calendar year that the limitation year or the plan year
-- touches.
--
-- Catch-up needs age 50 by the end of the taxable year, IRC 414(v)(5)(A). Who attains 60 but not 64 by then has the
-- larger amount instead, 414(v)(2)(E). Either is the plan's to offer, so either may be nothing.
--
-- Catch-up is no more than pay leaves beside all other deferrals of that year, 414(v)(2)(A)(ii) and 26 CFR
-- 1.414(v)-1(c)(1). The census tells the pay of the limitation year, so the pay of a calendar year is known only where
-- that is the limitation year.
--
-- Who earned more than the threshold from this employer in the year before has to make catch-up as Roth, 414(v)(7);
-- without wages of that year there is no such requirement. Where it is enforced, a plan without Roth can offer them
-- none, 26 CFR 1.414(v)-2(b)(2). The census tells the wages of the year before the plan year's label, so a later
-- calendar year of a fiscal limitation year is not judged.
with offered as (
  select
    census.employee_id,
    tax_years.tax_year,
    tax_years.elective_deferral_limit,
    case
      when not plan.catch_up then 0
      when tax_year - year(birth_date) between 60 and 63 and plan.super_catch_up
        then coalesce(super_catch_up_limit, tax_years.catch_up_limit)
      when tax_year - year(birth_date) >= 50 then tax_years.catch_up_limit
      else 0
    end as most,
    coalesce(
      most > 0
        and tax_years.tax_year = plan.plan_year
        and tax_years.roth_catch_up <> 'none'
        and census.prior_year_fica_wages > tax_years.roth_wage_threshold,
      false
    ) as roth_required,
    case
      when plan.limitation_year_start = make_date(tax_years.tax_year, 1, 1)
        and plan.limitation_year_end = make_date(tax_years.tax_year, 12, 31)
        then census.compensation
    end as pay,
    roth_required and tax_years.roth_catch_up = 'required' and not plan.roth as out_of_reach
  from census
  cross join tax_years
  cross join plan
)
select
  employee_id,
  tax_year,
  elective_deferral_limit,
  cast(case when out_of_reach then 0 else most end as decimal(14, 2)) as catch_up_limit,
  cast(pay as decimal(14, 2)) as pay,
  roth_required
from offered
