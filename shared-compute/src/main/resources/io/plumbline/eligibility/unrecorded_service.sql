-- The days of employment of which no hours are recorded, and the hours taken to have been worked on them.
--
-- A day is recorded where a row of hours covers it, and also where any row of the employee ends in the same plan year:
-- no hours between two rows are no hours. For the plan year itself the census may give the year's hours, which are
-- spread over its days of employment; on other days the employee is taken to have worked to schedule, 40 hours a week
-- where none is given.
with
  recorded as (
    select
      employee,
      year_start,
      bool_or(last_day between year_start and year_end) as is_recorded,
      min(first_day) filter (where last_day > year_end) as covered_from
    from recorded_service
    group by employee, year_start
  ),
  unrecorded as (
    select
      employment.*,
      year_start,
      year_end,
      plan.plan_year_start,
      plan.plan_year_end,
      least(year_end, covered_from - 1) as open_until,
      year_start = plan.plan_year_start and year_centihours is not null as has_year
    from counted_years
    join employment using (employee_id)
    left join recorded using (employee, year_start)
    cross join plan
    where not coalesce(is_recorded, false)
  ),
  stretches as (
    select *, greatest(year_start, hire_date) as first_day, least(open_until, left_on) as last_day
    from unrecorded
    union all
    select *, greatest(year_start, back_on), open_until
    from unrecorded
    where back_on is not null
  )
select
  employee,
  employee_id,
  year_start,
  year_end,
  first_day,
  last_day,

  -- So many hundredths of an hour in so many days.
  if(has_year, year_centihours, week_centihours) as centihours,
  if(
    has_year,
    greatest(least(plan_year_end, left_on) - greatest(plan_year_start, hire_date) + 1, 0)
      + if(back_on is null, 0, plan_year_end - greatest(plan_year_start, back_on) + 1),
    7) as days
from stretches
where first_day <= last_day
