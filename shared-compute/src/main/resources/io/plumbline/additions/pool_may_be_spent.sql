-- A calendar year has one catch-up pool, which a limitation year of other months shares with the one before it. What
-- that one used of it by way of 402(g) is subtracted; what it used when it ended, by way of the plan's own limit or of
-- 415(c), only its own run can tell, which takes the census of that year.
select
  'catch-up of a calendar year that began in the limitation year before: what that one used by way of'
    || ' 415(c) is not subtracted, for its data is not on file, a plan year apart, or cannot be judged; run that year and'
    || ' compare with its annual_additions' as fault,
  1 as rows,
  employee_id
from annual_additions
semi join (
  select employee_id
  from contribution_totals
  where amount_before > 0
    and tax_year in (select tax_year from tax_years)
    and money_type in (select money_type from money_types where elective_deferral)
) using (employee_id)
where catch_up_excluded > 0
  and not exists (from years_before where relation = 'catch_up_of_year_before')
