-- Rows of hours across the bounds of the periods that decide, whose hours are shared out by days. Where long-term
-- part-time service decides, these are several, and a row across the bounds of two of them is one.
select
  'hours of rows across the bounds of a computation period are prorated by days' as fault,
  'hours of a row are taken to lie evenly on its days of employment' as rule,
  sum(coalesce(part_time_service.prorated_rows, satisfied_service.prorated_rows)) as rows,
  employee_id
from eligibility_determination
join satisfied_service using (employee_id)
left join part_time_service using (employee_id, counted_from)
where status <> 'excluded'
  and counted_from = service_from
  and coalesce(part_time_service.prorated_rows, satisfied_service.prorated_rows) > 0
group by employee_id
