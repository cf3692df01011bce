-- A census without a date of entry for anybody: whether those who should have entered have done so cannot be told.
select
  'no employee has an eligibility_date; give the dates of entry, or missed entries are not found' as fault,
  'IRC 410(a)(4)' as rule,
  1 as rows,
  employee_id
from eligibility_determination
cross join plan
where (status = 'eligible' or (status = 'pending' and latest_lawful_entry_date <= plan_year_end))
  and not exists (from census where eligibility_date is not null)
