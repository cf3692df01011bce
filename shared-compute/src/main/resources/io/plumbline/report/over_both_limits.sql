-- How many are over both limits. To correct one of their breaches corrects part of the other.
select count(*) as employees
from annual_additions
join elective_deferrals using (employee_id)
where excess > 0
  and excess_deferral > 0
