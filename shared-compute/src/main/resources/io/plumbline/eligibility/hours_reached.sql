-- The day in each period on which recorded hours reached what the plan asks for, where by its terms a year of service
-- is complete with the last hour of it and not with the period: the last day of the row that reached it.
--
-- What a row reaches after the plan year has not been reached yet. Only a record can tell: where hours are assumed, and
-- under an equivalency, a year of service takes its period.
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
      centihours * (ends - begins + 1) // days as whole,
      centihours * (ends - begins + 1) % days as rest,
      days
    from asked
    join hours_years on asked.first_day <= hours_years.last_day and asked.last_day >= hours_years.first_day
    join recorded_service
      on recorded_service.employee_id = asked.employee_id
      and recorded_service.year_start = hours_years.first_day
    where begins <= ends and begins between year_start and year_end
  ),

  -- Rows that lie across the bounds leave fractions, `rest` / `days`, which may come to a hundredth together.
  added as (
    select
      *,
      sum(whole) over so_far as whole_so_far,
      list({'rest': cast(rest as hugeint), 'days': cast(days as hugeint)}) filter (where rest > 0) over so_far as rests,
      list_reduce([each.days for each in rests], lambda product, days: product * days) as multiple,
      whole_so_far
        + coalesce(list_sum([each.rest * (multiple // each.days) for each in rests]) // multiple, 0) as centihours
    from within
    window so_far as (partition by employee_id, counted_from, span, number order by begins)
  )
select employee_id, counted_from, span, number, min(ends) as reached_on
from added
where centihours >= asked and asked > 0 and ends <= (select plan_year_end from plan)
group by employee_id, counted_from, span, number
