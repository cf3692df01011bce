-- Every pay date of the year: hourly staff are paid each Friday, salaried staff every other Friday, and the highest
-- grades on the 15th and the last day of the month. A schedule's periods count from 1, so that what was paid before
-- a period can be worked out from its number.
with days as (
  select unnest(range(
    make_date(year, 1, 1)::timestamp,
    make_date(year + 1, 1, 1)::timestamp,
    interval 1 day))::date as day
  from sample_settings
),

fridays as (
  select
    day,
    row_number() over (order by day) as week
  from days
  where isodow(day) = 5
),

scheduled as (
  select 'weekly' as schedule, day as pay_date
  from fridays
  where week <= 52
  union all
  select 'biweekly' as schedule, day as pay_date
  from fridays
  where week % 2 = 1 and week <= 51
  union all
  select 'semi_monthly' as schedule, day as pay_date
  from days
  where day(day) = 15 or day = last_day(day)
)

select
  schedule,
  pay_date,
  cast(row_number() over (partition by schedule order by pay_date) as integer) as period
from scheduled
