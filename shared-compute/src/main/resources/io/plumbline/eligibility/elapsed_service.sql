-- When service was long enough, where the plan counts no hours but the time that elapses: by the terms of the plan, and
-- by the most that the statute lets a plan ask for, a year, IRC 410(a)(1)(A).
--
-- Twelve months of service are complete on the anniversary of the hire, 26 CFR 1.410(a)-7(c)(2)(i), and fewer so many
-- months after it; a severance of no more than twelve months is service, 26 CFR 1.410(a)-7(d). What comes before and
-- after a longer one is added up: the whole months of each, and thirty of the days that are left on both sides, 26 CFR
-- 1.410(a)-7(c)(2)(i).
with
  counted as (
    select employee_id, hire_date as counted_from, left_on, back_on, coalesce(breaks = 0, false) as is_spanned
    from employment
    left join breaks_in_service using (employee_id)
    union all
    select employee_id, back_on, null, null, false
    from employment
    where back_on is not null
  ),
  asked as (
    select unnest([eligibility_service_months, 12]) as months, unnest(['plan', 'statute']) as who_asks
    from plan
    where hours_method = 'elapsed_time'
  ),
  severed as (
    select
      *,
      cast(counted_from + to_months(months) as date) as complete_on,
      not is_spanned and coalesce(left_on < complete_on - 1, false) as is_cut_short,

      -- The whole months before the severance, and the days after them.
      if(is_cut_short, left_on + 1, null) as ended,
      cast(12 * (year(ended) - year(counted_from)) + month(ended) - month(counted_from) as integer) as begun,
      cast(begun - if(cast(counted_from + to_months(begun) as date) > ended, 1, 0) as integer) as months_before,
      cast(ended - cast(counted_from + to_months(months_before) as date) as integer) as days_before
    from counted
    cross join asked
  ),
  added as (
    select
      *,
      cast(back_on + to_months(months - months_before) as date) as by_months,
      cast(back_on + to_months(months - months_before - 1) as date) + 30 - days_before as by_days,
      if(days_before > 0, least(by_months, by_days), by_months) as together_on
    from severed
  )
select
  employee_id,
  counted_from,
  any_value(if(is_cut_short, together_on, complete_on)) filter (where who_asks = 'plan') as service_on,
  any_value(if(is_cut_short, together_on, complete_on)) filter (where who_asks = 'statute') as statutory_service_on,
  any_value(months_before) filter (where who_asks = 'plan') as months_before,
  any_value(days_before) filter (where who_asks = 'plan') as days_before
from added
group by employee_id, counted_from
