-- The hours of each month with work in it: the week's hours for the days worked, less a day or so of absence.
with months as (
  select
    make_date(year, month, 1) as period_start,
    last_day(make_date(year, month, 1)) as period_end,
    month
  from sample_settings
  cross join lateral (select unnest(range(1, 13)) as month) as numbers
),

worked as (
  select
    jobs.employee_id,
    months.period_start,
    months.period_end,
    least(jobs.last_day, months.period_end) - greatest(jobs.first_day, months.period_start) + 1 as days,
    days * week_centihours // 7 as centihours,
    sample_draw(seed, employee * 16 + month, 'absence', 9) * 100 as absent
  from sample_jobs as jobs
  join months
    on months.period_start <= jobs.last_day
    and months.period_end >= jobs.first_day
  where jobs.first_day <= jobs.last_day
)

select
  employee_id,
  period_start,
  period_end,
  cast(cast(greatest(centihours - absent, 0) as integer) * 0.01 as decimal(8, 2)) as hours
from worked
order by period_start, employee_id
