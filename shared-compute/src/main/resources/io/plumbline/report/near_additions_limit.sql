-- Who is near the limit on annual additions and not over it, the least room first.
select
  employee_id,
  annual_additions,
  applicable_limit,
  limited_by,
  catch_up_excluded,
  utilization,
  headroom as distance
from annual_additions
where status = 'at_risk'
order by headroom, employee_id
limit (select rows_shown from report_options)
