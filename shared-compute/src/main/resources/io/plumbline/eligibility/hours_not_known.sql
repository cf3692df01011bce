-- Active employees without hours on file, whose eligibility cannot be told.
select
  'hours_ytd is not known, so neither is eligibility' as fault,
  'a year of service goes by hours, IRC 410(a)(3)(A)' as rule,
  1 as rows,
  employee_id
-- Not from the flags: of the census DuckDB passes over row groups that have no null, and most have none.
from census
where hours_ytd is null
  and employment_status = 'active'
