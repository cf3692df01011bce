-- The highly compensated employees of failed ACP tests, and what of theirs a correction may take. How the excess is
-- sized, allocated and split is in Java.
select
  tested_group,
  limit_percent,
  ratios.employee_id,
  percent,
  ratios.compensation,
  after_tax,
  match,
  -- Of the match; where the census says nothing, all of it is vested.
  coalesce(vested_percent, 100) as vested_percent
from corrected_contribution_ratios as ratios
join acp_test using (tested_group)
join census using (employee_id)
where not passed
order by tested_group, ratios.employee_id
