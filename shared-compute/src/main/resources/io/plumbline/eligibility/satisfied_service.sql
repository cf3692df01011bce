-- When service was satisfied, counted from each day that it may count from: by the terms of the plan, and by the most
-- that the statute lets a plan ask for, a year of service with 1,000 hours, IRC 410(a)(1)(A), 410(a)(3)(A).
--
-- A period of service is complete with its last day, unless the plan says with its last hour. A plan that asks for less
-- than twelve months may still not ask for more than the statute does: whoever has 1,000 hours in twelve months has
-- served. Where the plan counts no hours, service is the time that elapsed.
--
-- A period for which the plan asks for no hours is time in employment, and that has to last until the period is over. Of
-- an absence no more than twelve months are service, as they are of time that elapses, 26 CFR 1.410(a)-7(d).
with
  absences as (
    select employee_id, hire_date as counted_from, left_on as away_after, back_on as away_until
    from employment
    cross join plan
    where eligibility_hours = 0
      and left_on is not null
      and coalesce(back_on > cast(left_on + to_months(12) as date), true)
  ),
  periods as (
    select
      employee_id,
      counted_from,
      first_day,
      last_day,
      centihours,
      assumed_days,
      prorated_rows,
      100 * if(span = 'years' and eligibility_service_months < 12, 1000, eligibility_hours) as asked,
      asked = 0 and coalesce(last_day > away_after and coalesce(last_day < away_until, true), false) as is_away,
      least(reached_on, if(is_over and centihours >= asked and not is_away, last_day, null)) as met_on,
      if(span = 'years' and is_over and centihours >= 100000, last_day, null) as statute_met_on,

      -- The first period that was enough decides, of two on one day the shorter, of two as long the one that began first;
      -- where none was, the one that came nearest, of several the latest, of two that end on one day the shorter.
      last_day - first_day as length,
      case
        when met_on is not null
          then ((met_on - date '1850-01-01') * 1000 + length) * 100000 + (first_day - date '1850-01-01')
        else 1000000000000000 + ((asked - centihours) * 100000 + (plan_year_end - last_day)) * 1000 + length
      end as place
    from credited_hours
    left join hours_reached using (employee_id, counted_from, span, number)
    left join absences using (employee_id, counted_from)
    cross join plan
    where is_over or reached_on is not null
  ),
  decided as (
    select
      employee_id,
      counted_from,
      min(met_on) as met_on,
      min(statute_met_on) as statute_met_on,
      arg_min(first_day, place) as period_start,
      arg_min(last_day, place) as period_end,
      arg_min(centihours, place) as centihours,
      arg_min(asked, place) as asked,
      arg_min(assumed_days, place) as assumed_days,
      arg_min(prorated_rows, place) as prorated_rows,
      arg_min(assumed_days, statute_met_on) as statutory_assumed_days
    from periods
    group by employee_id, counted_from
  ),
  counted as (
    select employee_id, hire_date as counted_from
    from employment
    union all
    select employee_id, back_on
    from employment
    where back_on is not null
  )
select
  employee_id,
  counted_from,
  case
    when eligibility_service_months = 0 then counted_from
    when hours_method = 'elapsed_time' then elapsed_service.service_on
    else met_on
  end as service_on,
  coalesce(elapsed_service.statutory_service_on, statute_met_on) as statutory_service_on,
  period_start,
  period_end,
  centihours,
  asked as asked_centihours,
  assumed_days,
  prorated_rows,
  statutory_assumed_days
from counted
cross join plan
left join decided using (employee_id, counted_from)
left join elapsed_service using (employee_id, counted_from)
