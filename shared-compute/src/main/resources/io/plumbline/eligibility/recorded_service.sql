-- The rows of hours of service in the plan years that count, cut to the days of employment.
--
-- Whoever begins or leaves in the middle of a row worked its hours while employed: they are spread over those of its
-- days. A row without any such day keeps its own: its hours were credited for something, though the dates do not say
-- for what.
with
  -- Payrolls have few calendars: which plan years a row touches is looked up by its dates, not row by row.
  calendar as (
    select period_start, period_end, hours_years.first_day as year_start, hours_years.last_day as year_end
    from (select distinct period_start, period_end from service_rows where period_start <= period_end)
    join hours_years on period_start <= hours_years.last_day and period_end >= hours_years.first_day
  ),
  counted as (
    select employee, employee_id, year_start, hire_date, left_on, back_on
    from counted_years
    join employment using (employee_id)
    where year_start in (select year_start from calendar)
  ),
  employed as (
    select
      employee,
      employee_id,
      year_start,
      calendar.year_end,
      period_start,
      period_end,
      cast(centihours as bigint) as centihours,
      greatest(period_start, hire_date) as first_start,
      least(period_end, left_on) as first_end,
      greatest(first_end - first_start + 1, 0) as first_days,
      greatest(period_start, back_on) as second_start,
      if(back_on is null, 0, greatest(period_end - second_start + 1, 0)) as second_days,
      cast(first_days + second_days as integer) as days
    from service_rows
    join calendar using (period_start, period_end)
    join counted using (employee, year_start)
  )
select
  employee,
  employee_id,
  year_start,
  year_end,
  case when first_days > 0 then first_start when second_days > 0 then second_start else period_start end as first_day,
  case when first_days > 0 then first_end else period_end end as last_day,
  centihours,
  if(days > 0, days, cast(period_end - period_start + 1 as integer)) as days,
  days > 0 as is_employed
from employed
union all
-- The rest of a row that an absence cuts in two.
select employee, employee_id, year_start, year_end, second_start, period_end, centihours, days, true
from employed
where first_days > 0 and second_days > 0
