-- A row of hours covers the days from its first to its last.
select 'period_end is before period_start' as fault, count(*) as rows, min(employee_id) as employee_id
from service_hours
where period_end < period_start
having count(*) > 0
