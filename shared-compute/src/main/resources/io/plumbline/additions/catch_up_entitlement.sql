-- How much of an employee's deferrals may be catch-up in each calendar year that the limitation year touches.
--
-- Catch-up needs age 50 by the end of the taxable year, IRC 414(v)(5)(A). Who attains 60 but not 64 by then has the
-- larger amount instead, 414(v)(2)(E). Either is the plan's to offer, so either may be nothing.
select
  employee_id,
  tax_year,
  elective_deferral_limit,
  cast(
    case
      when not plan.catch_up then 0
      when tax_year - year(birth_date) between 60 and 63 and plan.super_catch_up
        then coalesce(super_catch_up_limit, tax_years.catch_up_limit)
      when tax_year - year(birth_date) >= 50 then tax_years.catch_up_limit
      else 0
    end as decimal(14, 2)
  ) as catch_up_limit
from census
cross join tax_years
cross join plan
