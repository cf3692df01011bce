-- Dates of employment that cannot all be right. Nobody is born on the day of the hire or after it, leaves before the hire,
-- comes back without having left, or comes back before leaving; which of the dates is wrong is not for a program to
-- guess. A row holds one absence.
select
  case
    when birth_date >= hire_date then 'birth_date is not before hire_date'
    when termination_date < hire_date then 'termination_date is before hire_date'
    when termination_date is null then 'rehire_date without a termination_date'
    else
      'rehire_date is before termination_date; a row holds one absence, so whoever has left again has the last'
        || ' termination_date and no rehire_date'
  end as fault,
  case
    when birth_date >= hire_date then 'age is counted from birth and service from the hire, IRC 410(a)(1)(A)'
    when termination_date < hire_date then 'service is counted from the hire on, 29 CFR 2530.202-2(a)'
    else 'a break in service lies between leaving and the return, 29 CFR 2530.200b-4'
  end as rule,
  1 as rows,
  employee_id
from census
where birth_date >= hire_date
  or termination_date < hire_date
  or (rehire_date is not null and termination_date is null)
  or rehire_date < termination_date
