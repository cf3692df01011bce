-- The plan's own limit makes catch-up of the calendar year in which the plan year ends. Where the limits of that year
-- are not loaded, nobody knows how much.
select
  'deferrals over the plan''s own limit, which is catch-up as far as the limits of '
    || (select year(plan_year_end) from plan) || ' allow; they are not loaded' as fault,
  'no limit is ever estimated; catch-up by 26 CFR 1.414(v)-1(b)(1)(ii)' as rule,
  1 as rows,
  employee_id
from elective_deferrals
where excess_over_plan_limit is null
