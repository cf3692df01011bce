-- The hours of each period where the plan counts no hours but credits 190 for each month with at least one of them, 95
-- for each half of a month, 45 for each week from Monday, or 10 for each day: 29 CFR 2530.200b-3(e).
--
-- Such a unit has an hour where a row of hours above zero has a day of employment in it, or where one is assumed for
-- want of a record. It counts in the period that holds the first such day.
with
  credit as (
    select hours_method, credits.centihours
    from plan
    join (values ('monthly', 19000), ('semi_monthly', 9500), ('weekly', 4500), ('daily', 1000))
      as credits(hours_method, centihours) using (hours_method)
  ),

  -- Stretches of days with hours, none twice, and the last such day before each.
  stretches as (
    select *, lag(last_day) over (partition by employee order by first_day) as day_before
    from (
      select
        employee,
        year_start,
        greatest(first_day, year_start) as first_day,
        least(last_day, year_end) as last_day,
        true as is_recorded
      from recorded_service
      where is_employed and centihours > 0 and first_day <= year_end and last_day >= year_start
      union all
      select employee, year_start, first_day, last_day, false
      from unrecorded_service
      where centihours > 0
    )
    where exists (from credit)
  ),
  within as (
    select
      period,
      counted_from,
      is_recorded,
      greatest(stretches.first_day, computation_periods.first_day) as begins,
      least(stretches.last_day, computation_periods.last_day) as ends,
      if(stretches.first_day < begins, begins - 1, day_before) as eve
    from computation_periods
    join hours_years
      on computation_periods.first_day <= hours_years.last_day
      and computation_periods.last_day >= hours_years.first_day
    join stretches
      on stretches.employee = computation_periods.employee
      and stretches.year_start = hours_years.first_day
    where begins <= ends
  ),

  -- The units that hold the days, numbered; the one that holds the eve counted before.
  numbered as (
    select
      within.*,
      centihours,
      [
        case hours_method
          when 'monthly' then 12 * year(each) + month(each)
          when 'semi_monthly' then 24 * year(each) + 2 * month(each) + if(day(each) > 15, 1, 0)
          when 'weekly' then (each - date '1900-01-01') // 7
          when 'daily' then each - date '1900-01-01'
        end
        for each in [begins, ends, if(eve >= counted_from, eve, null)]
      ] as units
    from within
    cross join credit
  )
select
  period,
  cast(sum(centihours * (units[2] - greatest(units[1], units[3] + 1) + 1)) as bigint) as centihours,
  false as is_cut_off,
  cast(coalesce(sum(ends - begins + 1) filter (where not is_recorded), 0) as integer) as assumed_days,
  0 as prorated_rows
from numbered
group by period
