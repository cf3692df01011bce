-- Rows of one employee that share a day would credit its hours twice. Where any two rows do, so do two that follow each
-- other: each is compared with the one before it.
with
  compared as (
    select
      employee,
      cast(null as varchar) as other_id,
      employee = lag(employee) over in_order and period_start <= lag(period_end) over in_order as overlaps_another
    from service_rows
    where employee is not null
    window in_order as (order by employee, period_start, period_end)
    union all
    -- Those without a number are few.
    select
      employee,
      other_id,
      period_start <= lag(period_end) over (partition by other_id order by period_start, period_end)
    from service_rows
    where employee is null
  )
select
  'service periods of an employee overlap, so that hours would count twice; correct the dates or keep one row' as fault,
  'an hour of service is credited once, 29 CFR 2530.200b-2(a)' as rule,
  count(*) as rows,
  coalesce(employment.employee_id, other_id) as employee_id
from compared
left join employment using (employee)
where overlaps_another
group by all
