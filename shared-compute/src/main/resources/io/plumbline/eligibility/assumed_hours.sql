-- Employees whose service is judged by hours that nobody recorded: the year's hours of the census, or the weekly
-- schedule, or 40 hours a week. Where a date of entry is on file, the plan has judged them itself, and what is assumed
-- decides nothing: whether that date is too early or too late has checks of its own.
select
  'hours of service are not on record for all of the period that decides, so they are taken from hours_ytd or the'
    || ' schedule' as fault,
  1 as rows,
  employee_id
from eligibility_determination
join census using (employee_id)
where assumed_days > 0
  and status <> 'excluded'
  and eligibility_date is null
