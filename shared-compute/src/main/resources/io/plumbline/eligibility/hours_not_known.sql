-- Active employees without hours on file, whose eligibility cannot be told.
select
  'hours_ytd is not known, so neither is eligibility' as fault,
  1 as rows,
  employee_id
from eligibility_flags
where hours_eligible is null
