-- Hours on record of days on which, by the census, the employee was not employed: a date or the record is wrong, unless
-- pay after leaving was credited with hours. Rows that touch a day of employment are spread over such days and not told.
select
  if(
    period_end < hire_date,
    'hours of service before hire_date count for nothing; correct the date or the hours',
    'hours of service after termination_date and not after a return; correct the dates or the hours if they are wrong'
  ) as fault,
  'hours of service are those of employment, 29 CFR 2530.200b-2(a)' as rule,
  count(*) as rows,
  employee_id
from service_rows
join employment using (employee)
where is_outside_employment
  and centihours > 0
  and period_start <= (select plan_year_end from plan)
group by all
