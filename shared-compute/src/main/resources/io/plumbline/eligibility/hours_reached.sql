-- The day in each period on which recorded hours reached what the plan asks for, where by its terms a year of service
-- is complete with the last hour of it and not with the period: the last day of the row that reached it.
--
-- Only a record can tell. Where hours are assumed, and under an equivalency, a year of service takes its period.
with
  asked as (
    select
      computation_periods.*,
      100 * if(span = 'years' and eligibility_service_months < 12, 1000, eligibility_hours) as asked
    from computation_periods
    cross join plan
    where service_completed = 'hours_reached' and hours_method = 'actual'
  ),

  -- Each row once, though one across two plan years is there for both.
  within as (
    select
      asked.employee_id,
      counted_from,
      span,
      number,
      asked,
      greatest(recorded_service.first_day, asked.first_day) as begins,
      least(recorded_service.last_day, asked.last_day) as ends,
      centihours * (ends - begins + 1) // days as centihours
    from asked
    join hours_years on asked.first_day <= hours_years.last_day and asked.last_day >= hours_years.first_day
    join recorded_service
      on recorded_service.employee_id = asked.employee_id
      and recorded_service.year_start = hours_years.first_day
    where begins <= ends and begins between year_start and year_end
  ),
  added as (
    select *, sum(centihours) over (partition by employee_id, counted_from, span, number order by begins) as so_far
    from within
  )
select employee_id, counted_from, span, number, min(ends) as reached_on
from added
where so_far >= asked and asked > 0
group by employee_id, counted_from, span, number
