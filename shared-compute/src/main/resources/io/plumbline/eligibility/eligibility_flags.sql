-- Who among the active employees meets the plan's conditions of service, age and hours as of the plan year's end.
--
-- The conditions may not ask for more than 12 months of service with 1,000 hours and age 21, IRC 410(a)(1)(A) and
-- 410(a)(3)(A). A condition on a fact that nobody knows (no hours on file) is neither met nor failed: it is null, and
-- so is the whole unless another condition fails.
select
  employee_id,
  tenure_months >= plan.eligibility_service_months as tenure_eligible,
  age >= plan.eligibility_age as age_eligible,
  hours_ytd >= plan.eligibility_hours as hours_eligible,
  tenure_months >= plan.eligibility_service_months
    and age >= plan.eligibility_age
    and hours_ytd >= plan.eligibility_hours as fully_eligible,
  eligibility_date
from census
cross join plan
where employment_status = 'active'
