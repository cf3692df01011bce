-- The seed calculation of the design, as anyone would write it.
select
  employee_id,
  tenure_months >= 12 as tenure_eligible,
  age >= 21 as age_eligible,
  hours_ytd >= 1000 as hours_eligible,
  tenure_months >= 12 and age >= 21 and hours_ytd >= 1000 as fully_eligible,
  eligibility_date
from {census}
where employment_status = 'active'
