-- How the active employees stand to each condition of eligibility, and to all of them together. A flag that is null is
-- a condition on a fact that nobody knows.
with
  judged as (
    select 1 as position, 'service' as condition, tenure_eligible as met from eligibility_flags
    union all
    select 2, 'age', age_eligible from eligibility_flags
    union all
    select 3, 'hours', hours_eligible from eligibility_flags
    union all
    select 4, 'all', fully_eligible from eligibility_flags
  ),
  conditions as (
    from (values (1, 'service'), (2, 'age'), (3, 'hours'), (4, 'all')) as listed (position, condition)
  )
select
  condition,
  count(*) filter (where met) as met,
  count(*) filter (where not met) as not_met,
  count(*) filter (where judged.position is not null and met is null) as not_known
from conditions
left join judged using (position, condition)
group by position, condition
order by position
