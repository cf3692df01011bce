-- Hours on record of days on which, by the census, the employee was not employed: a date or the record is wrong, unless
-- pay after leaving was credited with hours. Rows that touch a day of employment are spread over such days and not told.
select
  if(
    period_end < hire_date,
    'hours of service before hire_date count for nothing; correct the date or the hours',
    'hours of service after termination_date and not after a return; correct the dates or the hours if they are wrong'
  ) as fault,
  count(*) as rows,
  employee_id
from service_hours
join employment using (employee_id)
cross join plan
where hours > 0
  and period_start <= plan_year_end
  and (period_end < hire_date or (period_start > left_on and coalesce(period_end < back_on, true)))
group by all
