-- The hours of each period: what lies across its bounds is shared out by days, and what is not recorded is assumed.
--
-- Shares of rows of different lengths add up exactly, as fractions: only their sum is cut off, to the hundredth of an hour.
with
  service as (
    select employee_id, year_start, year_end, first_day, last_day, centihours, days, true as is_recorded
    from recorded_service
    union all
    select employee_id, year_start, year_end, first_day, last_day, centihours, days, false
    from unrecorded_service
  ),
  within as (
    select
      computation_periods.employee_id,
      counted_from,
      span,
      number,
      is_recorded,
      greatest(service.first_day, computation_periods.first_day) as begins,
      least(service.last_day, computation_periods.last_day) as ends,
      greatest(begins, service.year_start) as begins_in_year,
      least(ends, service.year_end) - begins_in_year + 1 as days_within,
      days_within = days as is_whole,
      if(is_whole, 1, days) as days,
      if(is_whole, centihours, centihours * days_within) as amount,

      -- Told where it begins, for a row across two plan years is met in both.
      is_recorded
        and begins = begins_in_year
        and (begins > service.first_day or ends < service.last_day) as is_prorated
    from computation_periods
    join hours_years
      on computation_periods.first_day <= hours_years.last_day
      and computation_periods.last_day >= hours_years.first_day
    join service
      on service.employee_id = computation_periods.employee_id
      and service.year_start = hours_years.first_day
    where days_within > 0 and (select hours_method from plan) = 'actual'
  ),

  -- Hundredths of an hour as fractions, `amount` / `days`.
  shares as (
    select
      employee_id,
      counted_from,
      span,
      number,
      days,
      cast(sum(amount) as bigint) as amount,
      coalesce(sum(days_within) filter (where not is_recorded), 0) as assumed_days,
      count(*) filter (where is_prorated) as prorated_rows
    from within
    group by all
  ),
  summed as (
    select
      employee_id,
      counted_from,
      span,
      number,
      sum(amount // days) as whole,
      list({'rest': cast(amount % days as hugeint), 'days': cast(days as hugeint)}) filter (where amount % days > 0) as rests,
      list_reduce([each.days for each in rests], lambda product, each: product * each) as days,
      sum(assumed_days) as assumed_days,
      sum(prorated_rows) as prorated_rows
    from shares
    group by employee_id, counted_from, span, number
  )
select
  employee_id,
  counted_from,
  span,
  number,
  cast(whole + coalesce(list_sum([each.rest * (days // each.days) for each in rests]) // days, 0) as bigint) as centihours,
  cast(assumed_days as integer) as assumed_days,
  cast(prorated_rows as integer) as prorated_rows
from summed
