-- A calendar year has one catch-up pool, which a plan year or limitation year of other months shares with the one before
-- it. What that one used of it by way of 402(g) is subtracted; what it used when it ended, by way of the plan's own
-- limit, 415(c) or the ADP limit, only its own run can tell, which takes the data of that year.
with
  -- 415(c) is compared when the limitation year ends, the others when the plan year does.
  unknown as (
    select route, of_plan_year
    from (
      values
        ('catch_up_of_year_before', '415(c)', false),
        ('catch_up_of_year_before', 'the plan''s own limit', true),
        ('adp_catch_up_of_year_before', 'the ADP limit', true)
    ) as routes(relation, route, of_plan_year)
    cross join plan
    where relation not in (select relation from years_before)
      and (route <> 'the ADP limit' or not plan.safe_harbor)
      and (route <> 'the plan''s own limit' or plan.deferral_limit_share is not null)
  ),
  deferred_before as (
    select
      employee_id,
      bool_or(before_limitation_year > 0) as in_limitation_year_before,
      bool_or(before_plan_year > 0) as in_plan_year_before
    from (
      select
        employee_id,
        sum(amount_before) as before_limitation_year,
        sum(amount_before_plan_year) as before_plan_year
      from contribution_totals
      where tax_year in (select tax_year from tax_years)
        and money_type in (select money_type from money_types where elective_deferral)
      group by employee_id, money_type, tax_year
    )
    group by employee_id
  ),
  concerned as (
    select employee_id, string_agg(route, ' or ' order by route) as routes
    from deferred_before
    join unknown on case when of_plan_year then in_plan_year_before else in_limitation_year_before end
    group by employee_id
  )
select
  'catch-up of a calendar year that began in the plan year before: what that one used by way of '
    || routes || ' is not subtracted, for its data is not on file as a year of its own, or cannot be judged; compare with'
    || ' its results' as fault,
  'a calendar year has one catch-up limit, 26 CFR 1.414(v)-1(c)' as rule,
  1 as rows,
  employee_id
from annual_additions
join concerned using (employee_id)
where catch_up_excluded > 0
  or employee_id in (select employee_id from catch_up_by_402g where catch_up_in_plan_year > 0)
