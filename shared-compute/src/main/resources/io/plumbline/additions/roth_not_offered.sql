-- Roth deferrals of the plan year to a plan that has none by its plan file: the file is behind the plan, or the money is
-- of another type.
select
  'Roth deferrals of the plan year, but contributions.roth is false; correct the plan file or the money_type' as fault,
  'the plan''s terms: contributions.roth in the plan file' as rule,
  1 as rows,
  employee_id
from contribution_totals
cross join plan
where money_type = 'roth' and not is_of_related_plan and not roth
group by employee_id
having sum(amount_of_plan_year) > 0
