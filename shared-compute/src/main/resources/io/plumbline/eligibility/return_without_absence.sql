-- A return on the very day of leaving is taken to be none, as everywhere: the employee has left.
select
  'rehire_date is the termination_date, so the employee is taken to have left; remove both if there was no absence'
    as fault,
  'an absence has a day at least' as rule,
  1 as rows,
  employee_id
from census
where rehire_date = termination_date
