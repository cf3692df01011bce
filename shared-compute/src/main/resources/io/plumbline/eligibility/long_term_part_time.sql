-- When long-term part-time employees met the conditions of IRC 401(k)(2)(D) and 401(k)(15), and enter: at least 500
-- hours in each of three consecutive twelve-month periods, or of two, and age 21 by the close of the last.
--
-- Three periods admit to plan years that begin before 2025, two to later ones, SECURE 2.0 Act 125(a), (f). Periods are
-- those of a year of service, Prop. 1.401(k)-5; those that begin before 2021 are ignored, SECURE Act 112(b).
with
  runs as (
    select
      employee_id,
      counted_from,
      number,
      last_day,
      number - lag(number, 1) over so_far = 1 as is_second,
      number - lag(number, 2) over so_far = 2 as is_third
    from credited_hours
    cross join plan
    where long_term_part_time
      and span = 'years'
      and is_over
      and first_day >= date '2021-01-01'
      and centihours >= 50000
    window so_far as (partition by employee_id, counted_from order by number)
  ),
  served as (
    select
      employee_id,
      counted_from,
      min(number) filter (where is_third) as third,
      min(number) filter (where is_second) as second,
      min(last_day) filter (where is_third) as by_three,
      greatest(min(last_day) filter (where is_second), date '2024-12-31') as by_two
    from runs
    join employment using (employee_id)
    where last_day >= of_21_on
    group by employee_id, counted_from
    having count(*) filter (where is_second) > 0
  ),
  two_year_rule as (
    select min(plan_year_start) as begins from plan_years where plan_year_start >= date '2025-01-01'
  )
select
  employee_id,
  counted_from,
  if(three.entry_on < begins, third - 2, second - 1) as first_number,
  if(three.entry_on < begins, third, second) as last_number,
  if(three.entry_on < begins, by_three, by_two) as satisfied_on,
  if(three.entry_on < begins, three.entry_on, greatest(two.entry_on, begins)) as entry_on,
  if(three.lawful_on < begins, three.lawful_on, greatest(two.lawful_on, begins)) as lawful_on
from served
cross join plan
cross join two_year_rule
left join entry_calendar as three on three.day = by_three
left join entry_calendar as two on two.day = by_two
where satisfied_on <= plan_year_end
