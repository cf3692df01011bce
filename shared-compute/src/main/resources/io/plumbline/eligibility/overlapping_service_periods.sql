-- Rows of one employee that share a day would credit its hours twice. Where any two rows do, so do two that follow each
-- other: each is compared with the one before it.
select
  'service periods of an employee overlap, so that hours would count twice; correct the dates or keep one row' as fault,
  'an hour of service is credited once, 29 CFR 2530.200b-2(a)' as rule,
  count(*) as rows,
  employee_id
from (
  select
    employee_id,
    period_start <= lag(period_end) over (partition by employee_id order by period_start, period_end) as overlaps_another
  from service_hours
)
where overlaps_another
group by employee_id
