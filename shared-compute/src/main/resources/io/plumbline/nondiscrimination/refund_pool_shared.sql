-- There is one catch-up pool for all plans of the employer, 26 CFR 1.414(v)-1(f), and a failed ADP test of this plan has
-- drawn on it for someone who deferred to related plans too. What their own limits and tests draw, only their runs tell.
select
  'refunds that stay as catch-up, of employees who deferred to related plans too; what those plans'' own runs make'
    || ' catch-up by their limits and ADP tests comes out of the same pool: compare, and refund what exceeds it' as fault,
  'all plans of an employer have one catch-up limit, 26 CFR 1.414(v)-1(f)' as rule,
  1 as rows,
  employee_id
from nondiscrimination_corrections
semi join deferred_to_related_plans using (employee_id)
where recharacterized_catch_up > 0
