-- Contributions of someone whom the census does not know. Related plans have employees of their own, whose own census
-- judges them. A census without any row is a fault of its own.
select
  'contributions of employees who are not in the census; add the employees to it or correct their ids' as fault,
  'the limits go by age and pay, IRC 414(v)(5)(A), 415(c)(1)' as rule,
  sum(contribution_rows) as rows,
  employee_id
from contribution_totals
anti join census using (employee_id)
where not is_of_related_plan and employee_id is not null and exists (from census)
group by employee_id
