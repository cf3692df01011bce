-- Contributions whose date or allocation lies in no year that was asked about.
select
  'contributions dated or allocated outside the limitation year are left out of it' as fault,
  contribution_rows - rows_within as rows,
  employee_id
from contribution_totals
where contribution_rows > rows_within
