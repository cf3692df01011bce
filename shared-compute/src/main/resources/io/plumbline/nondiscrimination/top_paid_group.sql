-- Where each employee stands in the pay of the look-back year, and how many places the top-paid group has: a fifth of
-- the employees of that year, IRC 414(q)(3).
--
-- Left out of the count are those who had not served six months, work less than 17 1/2 hours a week or were under 21
-- when the look-back year ended, 414(q)(5). They are left out of nothing else: who of them is paid enough is in the
-- group, 1.414(q)-1T, Q&A-9. Employees of that year who are in no census any more count for nothing here.
--
-- Of two with the same pay the one with the lower employee id comes first: the group has so many places and no more.
-- Where the employer does not elect it, there is none.
with
  -- Who had look-back pay was an employee then. Where pay is not on file, the dates say so.
  employees as (
    select
      census.*,
      plan.plan_year_start,
      plan.plan_year_start - 1 as look_back_end,
      prior_year_compensation > 0 as is_paid,
      -- The day after the last of service by the year's end. Whoever came back by then is taken not to have been away.
      case
        when termination_date < plan_year_start
          and coalesce(rehire_date <= termination_date or rehire_date >= plan_year_start, true)
          then termination_date + 1
        else plan_year_start
      end as served_before
    from census
    cross join plan
    where plan.top_paid_group and coalesce(
      prior_year_compensation > 0,
      hire_date < plan_year_start
        and (
          termination_date is null
          or termination_date >= plan_year_start - interval 12 months
          or (rehire_date > termination_date and rehire_date < plan_year_start)
        )
    )
  ),

  -- Someone born on 29 February attains 21 on 1 March.
  counted as (
    select count(*) as base
    from employees
    where hire_date + interval 6 months <= served_before
      and coalesce(scheduled_hours_per_week >= 17.5, true)
      and year(look_back_end) - year(birth_date)
        - case when (month(look_back_end), day(look_back_end)) < (month(birth_date), day(birth_date)) then 1 else 0 end
        >= 21
  )
select
  employee_id,
  row_number() over (order by prior_year_compensation desc, employee_id) as place,
  case plan.top_paid_rounding
    when 'down' then base // 5
    when 'nearest' then (2 * base + 5) // 10
    when 'up' then (base + 4) // 5
  end as places,
  base as counted
from employees
cross join counted
cross join plan
where is_paid
