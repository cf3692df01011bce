-- Which plan years of the record each employee's periods touch: hours of others need not be looked at.
select distinct
  computation_periods.employee_id,
  hours_years.first_day as year_start,
  hours_years.last_day as year_end
from computation_periods
join hours_years
  on computation_periods.first_day <= hours_years.last_day
  and computation_periods.last_day >= hours_years.first_day
