-- The plan years by which the record of hours is kept: from the one in which it begins, at the latest the plan year
-- itself, to the plan year. All time before them is one stretch without record.
with
  began as (
    select max(plan_years.plan_year_start) as first_day
    from plan_years
    cross join plan
    where plan_years.plan_year_start <= plan.plan_year_start
      and plan_years.plan_year_start <= coalesce((select min(period_start) from service_hours), plan.plan_year_start)
  )
select date '1850-01-01' as first_day, began.first_day - 1 as last_day
from began
union all
select plan_years.plan_year_start, plan_years.plan_year_end
from plan_years
cross join began
cross join plan
where plan_years.plan_year_start between began.first_day and plan.plan_year_start
