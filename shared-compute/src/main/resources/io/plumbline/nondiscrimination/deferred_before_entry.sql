-- Deferrals of someone who was not eligible to defer in the plan year: they are in no test, and need a correction of
-- their own.
select
  'deferrals of employees who were not eligible to defer in the plan year (no entry date by its end, gone before it, or'
    || ' an excluded class); they are in no test, so correct the census or the contributions' as fault,
  'the tests are of those eligible to defer, 26 CFR 1.401(k)-6' as rule,
  cast(sum(contribution_rows) as bigint) as rows,
  employee_id
from contribution_totals
join money_types using (money_type)
anti join eligible_employees using (employee_id)
where elective_deferral and not is_of_related_plan
group by employee_id
having sum(amount_of_plan_year) > 0
