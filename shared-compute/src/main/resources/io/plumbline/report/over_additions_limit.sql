-- Who is over the limit on annual additions, the largest excess first.
select
  employee_id,
  annual_additions,
  applicable_limit,
  limited_by,
  catch_up_excluded,
  utilization,
  excess as distance
from annual_additions
where status = 'exceeded'
order by excess desc, employee_id
limit (select rows_shown from report_options)
