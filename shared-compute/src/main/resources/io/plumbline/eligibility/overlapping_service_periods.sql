-- Rows of one employee that share a day would credit its hours twice. Most payrolls have one calendar, in which no
-- periods overlap: only rows of periods that do are compared by employee.
with
  calendar as (
    select distinct period_start, period_end from service_hours where period_start <= period_end
  ),
  ordered as (
    select
      period_start,
      period_end,
      max(period_end) over before as latest_before,
      min(period_start) over after as earliest_after
    from calendar
    window
      before as (order by period_start, period_end rows between unbounded preceding and 1 preceding),
      after as (order by period_start, period_end rows between 1 following and unbounded following)
  ),
  suspects as (
    select period_start, period_end from ordered where latest_before >= period_start or earliest_after <= period_end
  ),
  rows as (
    select
      employee_id,
      period_start,
      max(period_end) over (
        partition by employee_id
        order by period_start, period_end
        rows between unbounded preceding and 1 preceding
      ) as latest_before
    from service_hours
    join suspects using (period_start, period_end)
  )
select
  'service periods of an employee overlap, so that hours would count twice' as fault,
  'an hour of service is credited once, 29 CFR 2530.200b-2(a)' as rule,
  count(*) as rows,
  employee_id
from rows
where latest_before >= period_start
group by employee_id
