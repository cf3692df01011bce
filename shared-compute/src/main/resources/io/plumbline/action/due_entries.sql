-- Who should have entered the plan by the end of the plan year, and by which day: whoever its own terms let in by then,
-- and whoever the law has in, IRC 410(a)(4), though the plan's schedule lets them in later. Of these, whoever left
-- before the last lawful day need not have been let in, 26 CFR 1.410(a)-4(b)(1); whoever left later must.
select
  employee_id,
  basis,
  -- Who has left before the plan's own day has no other than the lawful one.
  coalesce(entry_date, latest_lawful_entry_date) as should_have_entered,
  latest_lawful_entry_date,
  eligibility_date,
  plan_year_end
from eligibility_determination
join census using (employee_id)
cross join plan
where status = 'eligible'
  or (status = 'pending' and latest_lawful_entry_date <= plan_year_end)
  or (
    status = 'ineligible'
    and entry_date is null
    and termination_date >= latest_lawful_entry_date
    and termination_date between plan_year_start and plan_year_end
  )
