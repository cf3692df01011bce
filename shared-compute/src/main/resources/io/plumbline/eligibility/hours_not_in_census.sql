-- Hours of the plan year of someone whom the census does not know, who so has neither a hire date nor a birth date to
-- judge by. An employee of the census has both: the contract of the dataset requires them. Earlier years may know
-- employees who are gone.
select
  'hours of service of employees who are not in the census, which are left out; add the employees or correct their ids'
    as fault,
  'age and service are counted from the dates in the census, IRC 410(a)(1)(A)' as rule,
  count(*) as rows,
  other_id as employee_id
from service_rows
where employee is null
  and other_id not in (select employee_id from census)
  and exists (from census)
  and period_start <= (select plan_year_end from plan)
  and period_end >= (select plan_year_start from plan)
group by other_id
