-- A census without a date of entry for anybody: whether those who should have entered have done so cannot be told.
select
  'no employee has an eligibility_date; give the dates of entry, or missed entries are not found' as fault,
  count(*) as rows,
  cast(null as varchar) as employee_id
from eligibility_determination
where status = 'eligible'
  and not exists (from census where eligibility_date is not null)
having count(*) > 0
