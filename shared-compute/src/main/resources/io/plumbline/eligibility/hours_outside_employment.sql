-- Hours on record of days on which, by the census, the employee was not employed: a date or the record is wrong, unless
-- pay after leaving was credited with hours. Rows that touch a day of employment are spread over such days and not told.
with
  record as (
    select min(period_end) as first_end, max(period_start) as last_start from service_hours
  ),
  -- Most employees were hired before the record begins and are still there: nothing of theirs needs to be looked at.
  suspects as (
    select employee_id, hire_date, left_on, back_on
    from employment
    cross join record
    where hire_date > first_end or left_on < last_start
  )
select
  if(
    period_end < hire_date,
    'hours of service before hire_date count for nothing; correct the date or the hours',
    'hours of service after termination_date and not after a return; correct the dates or the hours if they are wrong'
  ) as fault,
  'hours of service are those of employment, 29 CFR 2530.200b-2(a)' as rule,
  count(*) as rows,
  employee_id
from service_hours
join suspects using (employee_id)
cross join plan
where hours > 0
  and period_start <= plan_year_end
  and (period_end < hire_date or (period_start > left_on and coalesce(period_end < back_on, true)))
group by all
