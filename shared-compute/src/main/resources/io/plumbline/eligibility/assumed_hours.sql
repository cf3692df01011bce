-- Employees whose service is judged by hours that nobody recorded: the year's hours of the census, or the weekly
-- schedule, or 40 hours a week.
select
  'hours of service are not on record for all of the period that decides, so they are taken from hours_ytd or the'
    || ' schedule' as fault,
  1 as rows,
  employee_id
from satisfied_service
where assumed_days > 0
group by employee_id
