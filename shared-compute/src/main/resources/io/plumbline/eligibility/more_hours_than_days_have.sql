-- A row of more than 24 hours for each of its days: its dates or its hours are wrong, unless they were credited for more
-- than work, as back pay is to the days that it is awarded for.
select
  'hours of service are more than 24 for each day from period_start to period_end; correct the dates or the hours'
    as fault,
  'a day has no more than 24 hours' as rule,
  count(*) as rows,
  employee_id
from service_hours
where period_end >= period_start
  and hours > cast(24 * (period_end - period_start + 1) as decimal(12, 2))
group by employee_id
