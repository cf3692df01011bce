-- What the entry of long-term part-time employees rests on: the last of the periods that counted, and over all of them
-- the days on which hours are assumed and the rows of hours across their bounds.
--
-- A year of service ends the standing later, IRC 401(k)(15)(B), so its period is looked at too. Periods overlap, 29 CFR
-- 2530.202-2(b): a day or a row of hours in several of them counts once.
with
  periods as (
    select
      employee_id,
      counted_from,
      first_day,
      last_day,
      if(number = last_number, [first_day, last_day], null) as last_period,
      if(number = last_number, centihours, null) as last_centihours
    from scheduled_entries
    join long_term_part_time using (employee_id, counted_from)
    join credited_hours using (employee_id, counted_from)
    where is_long_term_part_time and span = 'years' and number between first_number and last_number
    union all
    select employee_id, counted_from, period_start, period_end, null, null
    from scheduled_entries
    join satisfied_service using (employee_id, counted_from)
    where is_long_term_part_time and service_satisfied_on is not null
  ),

  -- From the first day that is in none before it.
  apart as (
    select *, greatest(first_day, coalesce(max(last_day) over before + 1, first_day)) as begins
    from periods
    window before as (
      partition by employee_id, counted_from
      order by first_day, last_day
      rows between unbounded preceding and 1 preceding
    )
  ),
  assumed as (
    select
      employee_id,
      counted_from,
      sum(
        least(unrecorded_service.last_day, apart.last_day) - greatest(unrecorded_service.first_day, begins) + 1
      ) as days
    from apart
    join unrecorded_service using (employee_id)
    cross join plan
    where unrecorded_service.first_day <= apart.last_day
      and unrecorded_service.last_day >= begins
      and (hours_method = 'actual' or centihours > 0)
    group by employee_id, counted_from
  ),
  prorated as (
    select employee_id, counted_from, count(distinct recorded_service.first_day) as rows
    from periods
    join recorded_service using (employee_id)
    cross join plan
    where hours_method = 'actual'
      and recorded_service.first_day <= periods.last_day
      and recorded_service.last_day >= periods.first_day
      and (recorded_service.first_day < periods.first_day or recorded_service.last_day > periods.last_day)
    group by employee_id, counted_from
  )
select
  employee_id,
  counted_from,
  any_value(last_period)[1] as period_start,
  any_value(last_period)[2] as period_end,
  any_value(last_centihours) as centihours,
  cast(coalesce(any_value(days), 0) as integer) as assumed_days,
  cast(coalesce(any_value(rows), 0) as integer) as prorated_rows
from periods
left join assumed using (employee_id, counted_from)
left join prorated using (employee_id, counted_from)
group by employee_id, counted_from
