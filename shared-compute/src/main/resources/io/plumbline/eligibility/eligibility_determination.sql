-- Who takes part in the plan, from when, on what ground, and by which day the law would have had them in.
with
  known as (
    select
      census.employee_id,
      hire_date,
      left_on,
      back_on,
      of_age_on,
      entry_status.* exclude (employee_id),
      service_on,
      coalesce(part_time_service.period_start, satisfied_service.period_start) as period_start,
      coalesce(part_time_service.period_end, satisfied_service.period_end) as period_end,
      cast(coalesce(part_time_service.centihours, satisfied_service.centihours) as decimal(12, 0)) as hundredths,
      cast(hundredths * cast(0.01 as decimal(2, 2)) as decimal(12, 2)) as period_hours,
      coalesce(part_time_service.assumed_days, satisfied_service.assumed_days) as assumed_days,
      asked_centihours // 100 as asked_hours,
      eligibility_age,
      eligibility_service_months,
      hours_method,
      plan_year_end
    from (select employee_id from census) as census
    cross join plan
    left join employment using (employee_id)
    left join entry_status using (employee_id)
    left join satisfied_service
      on satisfied_service.employee_id = census.employee_id
      and satisfied_service.counted_from = entry_status.counted_from
    left join part_time_service
      on part_time_service.employee_id = census.employee_id
      and part_time_service.counted_from = entry_status.counted_from
  ),
  told as (
    select
      *,
      case
        when eligibility_service_months = 0 then 'no service asked for'
        when hours_method = 'elapsed_time' then eligibility_service_months || ' months of service by ' || service_on
        else period_hours || ' hours from ' || period_start || ' to ' || period_end
      end as service,
      'age ' || eligibility_age || ' on ' || of_age_on as age,
      case
        when hire_date is null then 'hired after the plan year'
        when status = 'excluded' then 'in a class of employees that the plan excludes'
        when satisfied_on is not null and entry_date is null
          then 'left on ' || left_on || ', before the entry date ' || scheduled_on
        when satisfied_on is not null and status = 'ineligible' then 'left on ' || left_on || ', before the plan year'
        when basis = 'rehire' and was_participant
          then 'a participant until leaving on ' || left_on || ', back on ' || back_on
        when basis = 'rehire'
          then 'back on ' || back_on || ', after the entry date ' || scheduled_on || ' that earlier service led to'
        when is_long_term_part_time
          then '500 hours in consecutive periods by ' || satisfied_on || ', as a long-term part-time employee'
            || if(basis = 'long_term_part_time', '', ' until a year of service by ' || service_satisfied_on)
        when satisfied_on is not null then service || if(eligibility_age > 0, ', ' || age, '')
        when service_on <= plan_year_end then age || ', after the plan year'
        when hours_method = 'elapsed_time' and service_on is not null then service || ', after the plan year'
        when hours_method = 'elapsed_time' then 'fewer than ' || eligibility_service_months || ' months of service'
        when period_start is null then 'no period of service is over'
        when asked_hours = 0 then 'away at the end of the period from ' || period_start || ' to ' || period_end
        else 'no more than ' || service || ', ' || asked_hours || ' asked for'
      end as ground
    from known
  )
select
  employee_id,
  coalesce(status, 'ineligible') as status,
  satisfied_on as satisfied_date,
  entry_date,
  latest_lawful_entry_date,
  coalesce(basis, 'none') as basis,
  if(starts_over, 'service counts from the return on ' || back_on || ': ', '')
    || ground
    || if(held_out, '; employer contributions wait for a year of service after the return', '') as reason,
  counted_from as service_from,
  of_age_on as age_attained_date,
  period_start,
  period_end,
  period_hours,
  assumed_days,
  breaks as breaks_in_service,
  coalesce(held_out, false) as held_out,
  statutory_entry_date
from told
