-- Employees whom the plan let in later than IRC 410(a)(4) allows.
select
  'eligibility_date is later than IRC 410(a)(4) allows' as fault,
  '26 CFR 1.410(a)-4(b)(1)' as rule,
  1 as rows,
  employee_id
from eligibility_determination
join census using (employee_id)
where eligibility_date > latest_lawful_entry_date
