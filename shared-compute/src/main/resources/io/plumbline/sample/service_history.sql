-- The hours of the years before, since hours began to be recorded: one row for each computation period, as a
-- recordkeeper keeps them. So a plan year in which somebody's first year of service ends has two rows, to that day and
-- after it; and so has one with an absence, before and after it.
with stretches as (
  select employee, employee_id, seed, week_centihours, hire_date as began,
    least(coalesce(termination_date, year_start - 1), year_start - 1) as ended
  from sample_jobs
  union all
  select employee, employee_id, seed, week_centihours, rehire_date, year_start - 1
  from sample_jobs
  where rehire_date is not null
),

periods as (
  select *, began as begins, least(ended, cast(began + interval 12 month as date) - 1) as ends
  from stretches
  union all
  select *, cast(began + interval 12 month as date), ended
  from stretches
),

years as (
  select
    plan_year,
    make_date(plan_year, 1, 1) as first_of_year,
    make_date(plan_year, 12, 31) as last_of_year
  from sample_settings
  cross join lateral (select unnest(range(first_recorded_year, year)) as plan_year) as numbers
),

-- Up to 96 hours of absence a year.
worked as (
  select
    employee_id,
    plan_year,
    greatest(begins, first_of_year) as period_start,
    least(ends, last_of_year) as period_end,
    period_end - period_start + 1 as days,
    days * week_centihours // 7 as centihours,
    sample_draw(seed, employee * 65536 + (period_start - date '2000-01-01'), 'absence', 97) * 100 * days // 366 as absent
  from periods
  join years
    on years.first_of_year <= periods.ends
    and years.last_of_year >= periods.begins
  where begins <= ends
)

select
  plan_year,
  employee_id,
  period_start,
  period_end,
  cast(cast(greatest(centihours - absent, 0) as integer) * 0.01 as decimal(8, 2)) as hours
from worked
