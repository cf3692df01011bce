-- The one-year breaks in service of those who left and came back, and the years of service before: IRC 410(a)(5).
--
-- A break is a computation period, over before the return and at least partly in the absence, with no more than 500
-- hours of service, 29 CFR 2530.200b-4(a)(1): one of those after the initial twelve months of employment, which are
-- never one, 29 CFR 2530.200b-4(a)(2). Where service is elapsed time, each twelve months of a severance longer than
-- that are a break, 26 CFR 1.410(a)-7(d)(4).
--
-- What was cut off counts: 500 hours and a third of a hundredth are more than 500.
with
  by_hours as (
    select
      employee_id,
      count(*) filter (
        where number > 0
          and last_day > left_on
          and last_day < back_on
          and centihours + cast(is_cut_off as integer) <= 50000
      ) as breaks,
      count(*) filter (where first_day <= left_on and centihours >= 100000) as years_before
    from employment
    join credited_hours using (employee_id)
    where counted_from = hire_date and back_on is not null and span = 'years' and is_over
    group by employee_id
  ),
  by_time as (
    select
      employee_id,
      cast(year(back_on) - year(left_on) as integer) as years_away,
      cast(year(left_on + 1) - year(hire_date) as integer) as years_here,
      years_away - if(left_on + to_years(years_away) >= back_on, 1, 0) as breaks,
      years_here - if(hire_date + to_years(years_here) > left_on + 1, 1, 0) as years_before
    from employment
    cross join plan
    where back_on is not null and hours_method = 'elapsed_time'
  )
select employee_id, cast(breaks as integer) as breaks, cast(years_before as integer) as years_before
from by_hours
union all
select employee_id, cast(breaks as integer), cast(years_before as integer)
from by_time
