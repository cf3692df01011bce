-- For each day on which conditions may be met: the day of entry by the plan's schedule, and the last one that the law
-- allows.
--
-- The law's is the earlier of the first day of the plan year that begins after the conditions were met and the day six
-- months after that, IRC 410(a)(4), 26 CFR 1.410(a)-4(b)(1). A plan without entry dates lets employees enter on the day
-- itself, or on the one that follows.
--
-- Nobody enters a plan that is not there yet. Service before it began counts, 26 CFR 1.410(a)-5(c)(1), so whoever had met
-- the conditions by then enters on its first day, which is an entry date of any schedule.
with
  -- The days of each plan year wait for the next one. Nothing follows the last on the list, which begins after all the
  -- days that count.
  of_plan_years as (
    select
      plan_year_start + cast(unnest(range(next_start - plan_year_start)) as integer) as day,
      next_start
    from (select plan_year_start, lead(plan_year_start) over (order by plan_year_start) as next_start from plan_years)
  ),

  -- The days on which who meets the conditions enters on a date: those since the entry date before it.
  of_entry_dates as (
    select
      entry_date - wait - cast(unnest(range(entry_date - date_before)) as integer) as day,
      entry_date
    from (
      select
        entry_date,
        lag(entry_date, 1, (select min(plan_year_start) - 1 from plan_years)) over (order by entry_date) as date_before
      from entry_dates
    )
    cross join (select if(entry_rule = 'next', 1, 0) as wait from plan)
  )
select
  day,
  greatest(coalesce(entry_date, day + if(entry_rule = 'next', 1, 0)), plan_began) as entry_on,
  greatest(least(next_start, cast(day + to_months(6) as date)), plan_began) as lawful_on
from of_plan_years
left join of_entry_dates using (day)
cross join plan
where day <= plan_year_end
