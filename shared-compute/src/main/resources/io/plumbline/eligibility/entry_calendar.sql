-- For each day on which conditions may be met: the day of entry by the plan's schedule, and the last one that the law
-- allows.
--
-- The law's is the earlier of the first day of the plan year that begins after the conditions were met and the day six
-- months after that, IRC 410(a)(4), 26 CFR 1.410(a)-4(b)(1). A plan without entry dates lets employees enter on the day
-- itself, or on the one that follows.
with
  known as (
    select
      min(plan_years.plan_year_start) as begins,
      any_value(plan_year_end) as ends,
      any_value(if(entry_rule = 'next', 1, 0)) as wait
    from (select plan_year_start from plan_years) as plan_years
    cross join plan
  ),
  days as (
    select begins + cast(unnest(range(ends - begins + 1)) as integer) as day, wait from known
  )
select
  day,
  coalesce(entry_date, day + wait) as entry_on,
  least(plan_year_start, cast(day + to_months(6) as date)) as lawful_on
from days
asof left join entry_dates on day + wait <= entry_date
asof left join plan_years on day < plan_year_start
