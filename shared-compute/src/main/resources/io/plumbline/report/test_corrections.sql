-- Whose excess is corrected, the largest first.
from nondiscrimination_corrections
order by excess_allocated desc, test = 'acp', employee_id
limit (select rows_shown from report_options)
