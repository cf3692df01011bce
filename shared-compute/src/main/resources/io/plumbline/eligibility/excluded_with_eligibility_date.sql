-- Employees of a class that the plan excludes, whom the census lets in all the same: one of the two is wrong.
select
  'excluded_class and an eligibility_date contradict each other; the employee is taken to be excluded' as fault,
  'an excluded class does not enter, by the plan''s terms' as rule,
  1 as rows,
  employee_id
from census
where excluded_class and eligibility_date is not null
