-- What must be corrected, by kind: how many actions for how many participants, the dollars, and the day by which it must
-- be done where the action says one.
select
  kind,
  rule,
  count(*) as actions,
  count(distinct participant) as participants,
  coalesce(sum(amount), 0) as amount,
  min(try(cast(json_extract_string(detail, '$.distribute_by') as date))) as distribute_by
from corrective_actions
group by kind, rule
order by kind, rule
