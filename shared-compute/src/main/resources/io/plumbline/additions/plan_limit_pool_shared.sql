-- There is one catch-up pool for all plans of the employer, 26 CFR 1.414(v)-1(f), and this plan's own limit has drawn on
-- it for someone who deferred to related plans too. What their limits draw, only their own runs tell.
select
  'catch-up over the plan''s own limit, of employees who deferred to related plans too; what those plans'' own runs'
    || ' make catch-up by their limits and ADP tests comes out of the same pool: compare, and correct what exceeds it'
    as fault,
  'all plans of an employer have one catch-up limit, 26 CFR 1.414(v)-1(f)' as rule,
  1 as rows,
  employee_id
from elective_deferrals
semi join deferred_to_related_plans using (employee_id)
where catch_up_by_plan_limit > 0
