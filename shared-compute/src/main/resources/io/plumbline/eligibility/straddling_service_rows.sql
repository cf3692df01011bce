-- Rows of hours across the bounds of the period that decides, whose hours are shared out by days.
select
  'hours of rows across the bounds of a computation period are prorated by days' as fault,
  'hours of a row are taken to lie evenly on its days of employment' as rule,
  sum(prorated_rows) as rows,
  employee_id
from satisfied_service
where prorated_rows > 0
group by employee_id
