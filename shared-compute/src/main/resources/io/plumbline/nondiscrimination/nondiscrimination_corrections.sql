-- What becomes of the excess of each failed test, by highly compensated employee.
select
  'adp' as test,
  tested_group,
  employee_id,
  percent,
  excess_allocated,
  recharacterized_catch_up,
  excess_deferral_distributed,
  refund,
  forfeited_match
from adp_corrections
union all
select
  'acp' as test,
  tested_group,
  employee_id,
  percent,
  excess_allocated,
  cast(0 as decimal(14, 2)) as recharacterized_catch_up,
  cast(0 as decimal(14, 2)) as excess_deferral_distributed,
  refund,
  forfeited_match
from acp_corrections
