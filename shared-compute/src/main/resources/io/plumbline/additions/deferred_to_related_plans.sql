-- Who deferred to related plans in the plan year: there is one catch-up pool for all plans of the employer, 26 CFR
-- 1.414(v)-1(f), and what those plans draw on it only their own runs tell.
select distinct employee_id
from contribution_totals
where is_of_related_plan
  and amount_of_plan_year > 0
  and money_type in (select money_type from money_types where elective_deferral)
