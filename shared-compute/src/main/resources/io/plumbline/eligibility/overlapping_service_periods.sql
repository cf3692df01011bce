-- Rows of one employee that share a day would credit its hours twice. Where any two rows do, so do two that follow each
-- other: each is compared with the one before it. Of people who are not employed by the plan year's end no hour counts.
select
  'service periods of an employee overlap, so that hours would count twice; correct the dates or keep one row' as fault,
  'an hour of service is credited once, 29 CFR 2530.200b-2(a)' as rule,
  count(*) as rows,
  employee_id
from (
  select
    employee,
    employee = lag(employee) over in_order and period_start <= lag(period_end) over in_order as overlaps_another
  from service_rows
  where employee is not null
  window in_order as (order by employee, period_start, period_end)
)
join employment using (employee)
where overlaps_another
group by employee_id
