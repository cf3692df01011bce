-- A census without a date of entry for anybody: whether those who should have entered have done so cannot be told.
select
  'no employee has an eligibility_date; give the dates of entry, or missed entries are not found' as fault,
  'IRC 410(a)(4)' as rule,
  1 as rows,
  employee_id
from due_entries
where not exists (from census where eligibility_date is not null)
