-- Contributions that count nowhere: their date or allocation lies in no year that was asked about. Those of a calendar
-- year that the limitation year shares with its neighbours count there, against 402(g).
select
  'contributions dated or allocated outside the limitation year are left out of it' as fault,
  'a contribution counts for the year that it is allocated to, 26 CFR 1.415(c)-1(b)(1)' as rule,
  contribution_rows - rows_within as rows,
  employee_id
from contribution_totals
where contribution_rows > rows_within
  and tax_year not in (select tax_year from tax_years)
