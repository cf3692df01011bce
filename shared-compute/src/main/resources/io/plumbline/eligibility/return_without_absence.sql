-- A return on the very day of leaving is taken to be none, as everywhere: the employee has left.
select
  'rehire_date is the termination_date, so the employee is taken to have left; remove both if there was no absence'
    as fault,
  1 as rows,
  employee_id
from census
where rehire_date = termination_date
