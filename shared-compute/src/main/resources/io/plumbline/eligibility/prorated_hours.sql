-- The hours of each period: what lies across its bounds is shared out by days, and what is not recorded is assumed.
--
-- Shares of rows of different lengths add up exactly, as fractions: only their sum is cut off, to the hundredth of an
-- hour, and whether anything was is told.
with
  service as (
    select employee, year_start, year_end, first_day, last_day, centihours, days, true as is_recorded
    from recorded_service
    union all
    select employee, year_start, year_end, first_day, last_day, centihours, days, false
    from unrecorded_service
  ),
  within as (
    select
      period,
      is_recorded,
      greatest(service.first_day, computation_periods.first_day) as begins,
      least(service.last_day, computation_periods.last_day) as ends,
      greatest(begins, service.year_start) as begins_in_year,
      least(ends, service.year_end) - begins_in_year + 1 as days_within,

      -- Most rows lie within the period whole, and need no dividing.
      if(days_within = days, centihours, centihours * days_within // days) as whole,
      if(days_within = days, 0, centihours * days_within % days) as rest,
      days,

      -- Told where it begins, for a row across two plan years is met in both.
      is_recorded
        and begins = begins_in_year
        and (begins > service.first_day or ends < service.last_day) as is_prorated
    from computation_periods
    join hours_years
      on computation_periods.first_day <= hours_years.last_day
      and computation_periods.last_day >= hours_years.first_day
    join service
      on service.employee = computation_periods.employee
      and service.year_start = hours_years.first_day
    where days_within > 0 and (select hours_method from plan) = 'actual'
  ),

  -- Hundredths of an hour, and what is left of some as fractions, `rest` / `days`.
  summed as (
    select
      period,
      sum(whole) as whole,
      list({'rest': cast(rest as hugeint), 'days': cast(days as hugeint)}) filter (where rest > 0) as rests,
      sum(days_within) filter (where not is_recorded) as assumed_days,
      count(*) filter (where is_prorated) as prorated_rows,
      list_reduce([each.days for each in rests], lambda product, days: product * days) as multiple,

      -- One fraction is less than a hundredth; several may come to some. Over their common multiple they are whole
      -- numbers.
      if(len(rests) > 1, list_sum([each.rest * (multiple // each.days) for each in rests]), null) as parts
    from within
    group by period
  )
select
  period,
  cast(whole + coalesce(parts // multiple, 0) as bigint) as centihours,
  coalesce(parts % multiple > 0, len(rests) = 1, false) as is_cut_off,
  cast(coalesce(assumed_days, 0) as integer) as assumed_days,
  cast(prorated_rows as integer) as prorated_rows
from summed
