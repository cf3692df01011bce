-- What must be corrected, by kind: how many actions for how many participants, the dollars where it is known how many,
-- and the day by which it must be done where the action says one.
select
  kind,
  rule,
  count(*) as actions,
  count(distinct participant) as participants,
  sum(amount) as amount,
  min(
    try(
      cast(
        coalesce(json_extract_string(detail, '$.distribute_by'), json_extract_string(detail, '$.correct_by')) as date
      )
    )
  ) as correct_by
from corrective_actions
group by kind, rule
order by kind, rule
