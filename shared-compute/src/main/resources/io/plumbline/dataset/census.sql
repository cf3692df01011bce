-- The census as assets see it: what the source left out is derived from its dates, as of the close of the plan
-- year's last day.
select
  census_as_filed.* replace (
    -- Someone who left and came back within the year is active again. Someone hired after it has no status in it.
    coalesce(
      employment_status,
      case
        when hire_date > plan.plan_year_end then null
        when termination_date is null or termination_date > plan.plan_year_end then 'active'
        when rehire_date > termination_date and rehire_date <= plan.plan_year_end then 'active'
        else 'terminated'
      end
    ) as employment_status,

    -- Whole months of service. Someone hired on 1 January has served twelve when 31 December is over, so months are
    -- counted to the day after the plan year's end.
    coalesce(
      tenure_months,
      greatest(
        0,
        12 * (year(plan.plan_year_end + 1) - year(hire_date))
        + month(plan.plan_year_end + 1) - month(hire_date)
        - case when day(plan.plan_year_end + 1) < day(hire_date) then 1 else 0 end
      )
    ) as tenure_months,

    -- Completed years of age. Someone born on 29 February completes one on 1 March where the year has no such day.
    coalesce(
      age,
      year(plan.plan_year_end) - year(birth_date)
      - case
          when (month(plan.plan_year_end), day(plan.plan_year_end)) < (month(birth_date), day(birth_date)) then 1
          else 0
        end
    ) as age,

    -- 414(s) pay is 415(c)(3) pay unless the plan says otherwise.
    coalesce(plan_compensation, compensation) as plan_compensation
  )
from census_as_filed
cross join plan
