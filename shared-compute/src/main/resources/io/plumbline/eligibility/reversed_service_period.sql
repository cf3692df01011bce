-- A row of hours covers the days from its first to its last.
select
  'period_end is before period_start' as fault,
  'a row of hours covers the days from its first to its last' as rule,
  count(*) as rows,
  employee_id
from service_hours
where period_end < period_start
group by employee_id
