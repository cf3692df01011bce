-- Catch-up of high earners has to be Roth, IRC 414(v)(7); 250 dollars or less may be let pass, 26 CFR 1.414(v)-2(c)(4).
-- In 2026 a good faith reading of the law is enough. Roth deferrals of the whole calendar year count.
select
  'wages over the threshold and catch-up in ' || tax_years.tax_year
    || ' that is not Roth, by more than $250; '
    || case tax_years.roth_catch_up
      when 'required' then 'move it to Roth or distribute it, 26 CFR 1.414(v)-2(c)'
      else 'good faith is enough in that year, and no amount is changed'
    end as fault,
  'IRC 414(v)(7)' as rule,
  1 as rows,
  employee_id
from elective_deferrals
join plan on true
join tax_years on tax_years.tax_year = plan.plan_year
where catch_up_to_be_roth > 250
