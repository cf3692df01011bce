-- Deferrals over the plan's own limit that its catch-up pool does not take in: the plan's terms were not followed. They
-- are no excess deferrals under 402(g).
select
  'deferrals over the plan''s own limit (contributions.deferral_limit) beyond catch-up; correct them as the plan and'
    || ' Rev. Proc. 2021-30 provide' as fault,
  'the plan''s terms; catch-up by 26 CFR 1.414(v)-1(b)(1)(ii)' as rule,
  1 as rows,
  employee_id
from elective_deferrals
where excess_over_plan_limit > 0
