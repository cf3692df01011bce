-- The periods in which an employee's hours of service are counted, up to the plan year's end.
--
-- The first twelve months of employment; then, as the plan says, the twelve months from each anniversary, or those that
-- begin with a plan year, from the plan year that includes the first anniversary: 29 CFR 2530.202-2(a), (b). The two
-- overlap, and hours in the overlap count in both. A plan that asks for less than a year of service also counts spans
-- of that many months. Whoever came back has periods counted from that day too: they are the ones where service starts
-- over.
with
  counted as (
    select
      employee,
      0 as returns,
      employee_id,
      hire_date as counted_from,
      left_on,
      back_on is not null as has_returned,
      week_centihours
    from employment
    union all
    select employee, 1, employee_id, back_on, null, true, week_centihours
    from employment
    where back_on is not null
  ),

  -- Before the record of hours begins, an employee is taken to have worked to schedule. Where that alone makes the
  -- first twelve months a year of service, later periods matter to nothing but an absence. So it is with most
  -- employees.
  anniversaries as (
    select
      employee,
      returns,
      employee_id,
      counted_from,
      cast(counted_from + to_months(12) as date) as anniversary,
      not has_returned
        and coalesce(left_on >= anniversary - 1, true)
        and anniversary <= record.last_day
        and week_centihours * (anniversary - counted_from) >= 7 * 100000 as is_enough
    from counted
    cross join (select min(last_day) as last_day from hours_years) as record
  ),

  -- Spans of so many months, the n-th of them.
  spans as (
    select employee, returns, employee_id, counted_from, 'years' as span, 12 as months, 0 as last_number
    from anniversaries
    cross join plan
    where computation_period = 'plan_year' or is_enough
    union all
    select employee, returns, employee_id, counted_from, 'years', 12, datediff('year', counted_from, plan_year_end)
    from anniversaries
    cross join plan
    where computation_period = 'anniversary' and not is_enough
    union all
    select
      employee,
      returns,
      employee_id,
      counted_from,
      'months',
      eligibility_service_months,
      if(is_enough, 12, datediff('month', counted_from, plan_year_end)) // eligibility_service_months
    from anniversaries
    cross join plan
    where eligibility_service_months between 1 and 11
  ),
  numbered as (
    select employee, returns, employee_id, counted_from, span, months, unnest(range(last_number + 1)) as number
    from spans
  ),
  periods as (
    select
      employee,
      returns,
      employee_id,
      counted_from,
      span,
      number,
      cast(counted_from + to_months(cast(months * number as integer)) as date) as first_day,
      cast(counted_from + to_months(cast(months * (number + 1) as integer)) as date) - 1 as last_day
    from numbered
    union all
    -- Twelve months even where the plan year is shorter: IRC 410(a)(3)(A) knows no other computation period.
    select
      employee,
      returns,
      employee_id,
      counted_from,
      'years',
      row_number() over (partition by employee, counted_from order by plan_years.plan_year_start),
      plan_years.plan_year_start,
      greatest(plan_years.plan_year_end, cast(plan_years.plan_year_start + to_months(12) as date) - 1)
    from anniversaries
    cross join plan
    join plan_years
      on plan_years.plan_year_end >= anniversaries.anniversary
      and plan_years.plan_year_start <= plan.plan_year_start
    where computation_period = 'plan_year' and not is_enough
  )
select
  -- Stands for the period where millions of rows are added up by it: another number for each.
  100000 * cast(employee as bigint) + 10 * number + 2 * cast(span = 'months' as integer) + returns as period,
  employee,
  employee_id,
  counted_from,
  span,
  cast(number as integer) as number,
  first_day,
  last_day,
  last_day <= plan_year_end as is_over
from periods
cross join plan
where hours_method <> 'elapsed_time'
  and first_day <= plan_year_end
  and (is_over or service_completed = 'hours_reached')
