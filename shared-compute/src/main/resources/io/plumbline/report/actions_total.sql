-- All that must be corrected, in one row.
select
  count(*) as actions,
  count(distinct participant) as participants,
  coalesce(sum(amount), 0) as amount
from corrective_actions
