-- A calendar year has one catch-up pool, which a limitation year of other months shares with the one before it. What
-- that one used of it by way of 402(g) is subtracted; what it used when it ended, by way of the plan's own limit, 415(c)
-- or the ADP limit, only its own run can tell, which takes the data of that year.
with unknown as (
  select
    string_agg(route, ' or ' order by route) as routes
  from (
    values ('catch_up_of_year_before', '415(c)'), ('adp_catch_up_of_year_before', 'the ADP limit')
  ) as routes(relation, route)
  cross join plan
  where relation not in (select relation from years_before)
    and (route = '415(c)' or not plan.safe_harbor)
)
select
  'catch-up of a calendar year that began in the plan year before: what that one used by way of '
    || routes || ' is not subtracted, for its data is not on file as a year of its own, or cannot be judged; compare with'
    || ' its results' as fault,
  'a calendar year has one catch-up limit, 26 CFR 1.414(v)-1(c)' as rule,
  1 as rows,
  employee_id
from annual_additions
cross join unknown
semi join (
  select employee_id
  from contribution_totals
  where tax_year in (select tax_year from tax_years)
    and money_type in (select money_type from money_types where elective_deferral)
  group by employee_id, money_type, tax_year
  having sum(amount_before) > 0
) using (employee_id)
where catch_up_excluded > 0
  and routes is not null
