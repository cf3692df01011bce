-- Employees whose service is judged by hours that nobody recorded: the year's hours of the census, or the weekly
-- schedule, or 40 hours a week. Where the date of entry on file lies between the day of entry so found and the last
-- lawful one, the plan has judged the hours itself, and what is assumed decides nothing. Of somebody who entered on a
-- return, the date on file may be that of the first time.
select
  'hours of service are not on record for all of the period that decides, so they are taken from hours_ytd or the'
    || ' schedule' as fault,
  'a year of service goes by hours, IRC 410(a)(3)(A)' as rule,
  1 as rows,
  employee_id
from eligibility_determination
join census using (employee_id)
where assumed_days > 0
  and status <> 'excluded'
  and not coalesce(
    eligibility_date <= latest_lawful_entry_date and (eligibility_date >= entry_date or basis = 'rehire'), false
  )
