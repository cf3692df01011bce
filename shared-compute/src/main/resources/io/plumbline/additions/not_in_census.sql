-- Contributions of someone whom the census does not know. Related plans have employees of their own, whose own census
-- judges them.
select
  'contributions of employees who are not in the census' as fault,
  sum(contribution_rows) as rows,
  employee_id
from contribution_totals
anti join census using (employee_id)
where not is_of_related_plan and employee_id is not null
group by employee_id
