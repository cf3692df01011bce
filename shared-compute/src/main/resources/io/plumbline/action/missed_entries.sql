-- Who should have entered the plan by the end of the plan year and has not: the census has no date of entry for them,
-- or one after the latest that is lawful, IRC 410(a)(4), 26 CFR 1.410(a)-4(b)(1).
--
-- The law's day counts beside the plan's own. Where the plan's schedule lets somebody in later than that, the entry is
-- missed once the latest lawful day is over, though the plan would still have them wait, or they have left meanwhile:
-- only whoever leaves before that day need not have been let in. A date on file after the plan year is none within it.
--
-- A census without a date of entry for anybody is one of a plan that keeps them elsewhere. Then nobody is found, and the
-- check entry_dates_not_kept says so.
--
-- What is owed depends on what the employer does about it and when (Rev. Proc. 2021-30, appendix A .05), so there is no
-- amount. What tells one missed entry from another is when it should have been, and when it was.
select
  employee_id,
  'eligibility_entry_missed' as kind,
  case basis
    when 'long_term_part_time' then 'IRC 401(k)(2)(D)(ii), 410(a)(4)'
    else 'IRC 410(a)(4); 26 CFR 1.410(a)-4(b)(1)'
  end as rule,
  'entry/1' as rule_version,
  cast(json_array(should_have_entered, eligibility_date) as varchar) as identity,
  cast(null as decimal(14, 2)) as amount,
  cast(
    json_object(
      'entry_date', cast(should_have_entered as varchar),
      'latest_lawful_entry_date', cast(latest_lawful_entry_date as varchar),
      'eligibility_date', cast(eligibility_date as varchar),
      'basis', basis
    ) as varchar
  ) as detail
from due_entries
where (
    eligibility_date is null
    or eligibility_date > least(coalesce(latest_lawful_entry_date, plan_year_end), plan_year_end)
  )
  and exists (from census where eligibility_date is not null)
