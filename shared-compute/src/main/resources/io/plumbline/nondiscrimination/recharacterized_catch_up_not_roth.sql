-- Catch-up that the ADP limit makes has to be Roth too, IRC 414(v)(7), beside what the other limits made catch-up of the
-- calendar year: they come first, and have used its Roth deferrals first. 250 dollars or less may be let pass, 26 CFR
-- 1.414(v)-2(c)(4). In 2026 a good faith reading of the law is enough.
select
  'wages over the threshold and catch-up by way of the ADP limit that is not Roth, by more than $250; '
    || case tax_years.roth_catch_up
      when 'required' then 'move it to Roth or distribute it, 26 CFR 1.414(v)-2(c)'
      else 'good faith is enough in that year, and no amount is changed'
    end as fault,
  'IRC 414(v)(7)' as rule,
  1 as rows,
  employee_id
from nondiscrimination_corrections
join elective_deferrals using (employee_id)
join plan on year(plan.plan_year_end) = plan.plan_year
join tax_years on tax_years.tax_year = plan.plan_year
join catch_up_by_402g as calendar using (employee_id, tax_year)
join catch_up_use as used using (employee_id, tax_year)
where elective_deferrals.roth_required
  and recharacterized_catch_up > 0
  and used.by_year_before + calendar.catch_up + used.by_plan_limit + used.by_415 + recharacterized_catch_up
    - calendar.roth_deferrals > 250
