-- Employees whom the plan let in before they met its conditions. Of someone whose service counts from a return, the
-- date on file may be that of the first time.
select
  'eligibility_date is before the plan''s conditions were met' as fault,
  'the plan''s terms: eligibility in the plan file' as rule,
  1 as rows,
  employee_id
from eligibility_determination
join census using (employee_id)
cross join plan
where status <> 'excluded'
  and service_from = hire_date
  and eligibility_date <= plan_year_end
  and (satisfied_date is null or eligibility_date < satisfied_date)
