-- Employees whose service is judged by hours that nobody recorded: the year's hours of the census, or the weekly
-- schedule, or 40 hours a week, in any of the periods that decide. Where the date of entry on file lies between the day
-- of entry so found and the last lawful one, the plan has judged the hours itself, and what is assumed decides nothing.
-- Of somebody who entered on a return, the date on file may be that of the first time. Where the date on file is later
-- than lawful, the period by which it is decides too.
select
  'hours of service are not on record for all of the service that decides, so they are taken from hours_ytd or the'
    || ' schedule' as fault,
  'a year of service goes by hours, IRC 410(a)(3)(A)' as rule,
  1 as rows,
  employee_id
from eligibility_determination
join census using (employee_id)
join satisfied_service using (employee_id)
where status <> 'excluded'
  and counted_from = service_from
  and if(
    eligibility_date > latest_lawful_entry_date and latest_lawful_entry_date = statutory_entry_date,
    eligibility_determination.assumed_days > 0 or statutory_assumed_days > 0,
    eligibility_determination.assumed_days > 0
      and not coalesce(
        eligibility_date <= latest_lawful_entry_date and (eligibility_date >= entry_date or basis = 'rehire'), false
      )
  )
