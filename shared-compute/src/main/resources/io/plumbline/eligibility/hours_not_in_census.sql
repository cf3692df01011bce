-- Hours of the plan year of someone whom the census does not know, who so has neither a hire date nor a birth date to
-- judge by. An employee of the census has both: the contract of the dataset requires them. Earlier years may know
-- employees who are gone.
select
  'hours of service of employees who are not in the census, which are left out; add the employees or correct their ids'
    as fault,
  'age and service are counted from the dates in the census, IRC 410(a)(1)(A)' as rule,
  count(*) as rows,
  employee_id
from service_hours
cross join plan
anti join census using (employee_id)
where period_start <= plan_year_end and period_end >= plan_year_start and exists (from census)
group by employee_id
