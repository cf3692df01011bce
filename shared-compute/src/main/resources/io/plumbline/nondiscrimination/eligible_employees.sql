-- Who was eligible to defer at any time in the plan year, whether or not they deferred, 1.401(k)-6 ("eligible
-- employee"), and on what pay they are tested: 414(s) pay up to the limit of 401(a)(17).
--
-- The entry date on file is believed; where there is none, the determined one stands. Whom the plan let in before the
-- service of 401(k)(2)(D) was complete is not eligible by it alone. Where service counts from a return, a date on file
-- before it is of the first time. Otherwise excludable is who would not have entered by the plan year's end under the
-- strictest conditions that the law allows, age 21 and a year of service, and the latest entry date, 410(a)(1)(A) and
-- (4).
with
  known as (
    select
      census.employee_id,
      census.hire_date,
      -- As of the plan year's end: what happens later is not known yet.
      case when census.termination_date <= plan.plan_year_end then census.termination_date end as left_on,
      coalesce(
        census.rehire_date > census.termination_date and census.rehire_date <= plan.plan_year_end, false
      ) as is_back,
      coalesce(
        census.eligibility_date,
        case when determined.status = 'eligible' then determined.entry_date end
      ) as entry_date,
      least(census.plan_compensation, testing_limits.compensation_limit) as compensation,
      coalesce(determined.basis = 'long_term_part_time', false)
        and not coalesce(
          census.eligibility_date < determined.satisfied_date
            and (determined.service_from = census.hire_date or census.eligibility_date >= determined.service_from),
          false
        ) as is_long_term_part_time,
      coalesce(determined.statutory_entry_date > plan.plan_year_end, true) as is_otherwise_excludable
    from census
    cross join plan
    cross join testing_limits
    left join eligibility_determination as determined using (employee_id)
    where not coalesce(census.excluded_class, false)
  )
select
  employee_id,
  cast(compensation as decimal(14, 2)) as compensation,
  is_long_term_part_time,
  is_otherwise_excludable
from known
cross join plan
where entry_date <= plan_year_end
  and hire_date <= plan_year_end
  and (left_on is null or left_on >= greatest(entry_date, plan_year_start) or is_back)
