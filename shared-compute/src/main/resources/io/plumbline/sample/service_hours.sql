-- The hours of each month with work in it: the week's hours for the days worked, less a day or so of absence. A month in
-- which somebody's first year of service ends is recorded in two parts, because hours are counted to that day.
with months as (
  select
    make_date(year, month, 1) as first_of_month,
    last_day(make_date(year, month, 1)) as last_of_month,
    month
  from sample_settings
  cross join lateral (select unnest(range(1, 13)) as month) as numbers
),

parts as (
  select
    jobs.employee,
    jobs.employee_id,
    seed,
    month,
    first_day,
    last_day,
    week_centihours,
    last_of_month,
    cast(hire_date + interval 12 month as date) as anniversary,
    unnest(
      if(
        anniversary > first_of_month and anniversary <= last_of_month,
        [first_of_month, anniversary],
        [first_of_month])) as period_start
  from sample_jobs as jobs
  join months
    on months.first_of_month <= jobs.last_day
    and months.last_of_month >= jobs.first_day
  where jobs.first_day <= jobs.last_day
),

worked as (
  select
    employee_id,
    period_start,
    if(period_start < anniversary, least(anniversary - 1, last_of_month), last_of_month) as period_end,
    least(last_day, period_end) - greatest(first_day, period_start) + 1 as days,
    days * week_centihours // 7 as centihours,
    if(day(period_start) = 1, sample_draw(seed, employee * 16 + month, 'absence', 9) * 100, 0) as absent
  from parts
  where period_start <= last_day
)

select
  employee_id,
  period_start,
  period_end,
  cast(cast(greatest(centihours - absent, 0) as integer) * 0.01 as decimal(8, 2)) as hours
from worked
where days > 0
order by period_start, employee_id
