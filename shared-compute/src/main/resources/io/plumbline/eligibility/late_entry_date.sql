-- Employees whom the plan's own schedule lets in later than IRC 410(a)(4) allows: an entry once a year is too seldom
-- for conditions at the statutory maximum, 26 CFR 1.410(a)-4(b)(1).
select
  'the entry date by the plan''s schedule is later than IRC 410(a)(4) allows; see eligibility.entry' as fault,
  '26 CFR 1.410(a)-4(b)(1)' as rule,
  1 as rows,
  employee_id
from eligibility_determination
where entry_date > latest_lawful_entry_date
