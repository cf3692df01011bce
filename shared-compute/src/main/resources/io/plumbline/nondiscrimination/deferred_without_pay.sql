-- Deferrals of someone without pay in the plan year: there is nothing to put them in proportion to, so they are in no
-- test.
select
  'deferrals of employees whose plan_compensation is zero; they are in no test, so correct the pay or the contributions'
    as fault,
  'a ratio is one of pay, 26 CFR 1.401(k)-2(a)(3)' as rule,
  cast(sum(contribution_rows) as bigint) as rows,
  employee_id
from contribution_totals
join money_types using (money_type)
join eligible_employees using (employee_id)
where elective_deferral and not is_of_related_plan and compensation = 0
group by employee_id
having sum(amount_of_plan_year) > 0
