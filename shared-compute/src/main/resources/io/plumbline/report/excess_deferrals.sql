-- Who deferred more than the limit of IRC 402(g)(1) and catch-up contributions together allow, the most first.
select
  employee_id,
  deferrals,
  deferral_limit,
  catch_up_limit,
  catch_up_used,
  excess_deferral
from elective_deferrals
where excess_deferral > 0
order by excess_deferral desc, employee_id
limit (select rows_shown from report_options)
