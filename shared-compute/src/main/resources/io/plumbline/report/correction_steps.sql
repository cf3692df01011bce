-- The steps of those with the largest corrections.
with largest as (
  select employee_id, sum(amount) as corrected
  from annual_additions_corrections
  group by employee_id
  order by corrected desc, employee_id
  limit (select rows_shown from report_options)
)
select steps.*
from annual_additions_corrections as steps
join largest using (employee_id)
order by corrected desc, employee_id, step
