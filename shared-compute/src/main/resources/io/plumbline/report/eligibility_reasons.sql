-- Why active employees are not eligible: each combination of conditions that they fail, the most frequent first. For
-- who fails none and is not eligible either, the reason is what nobody knows.
select
  case when fully_eligible is null then 'not_known' else 'not_met' end as outcome,
  case
    when fully_eligible is null then coalesce(not tenure_eligible, true)
    else coalesce(not tenure_eligible, false)
  end as service,
  case
    when fully_eligible is null then coalesce(not age_eligible, true)
    else coalesce(not age_eligible, false)
  end as age,
  case
    when fully_eligible is null then coalesce(not hours_eligible, true)
    else coalesce(not hours_eligible, false)
  end as hours,
  count(*) as employees
from eligibility_flags
where fully_eligible is distinct from true
group by all
order by employees desc, outcome, service desc, age desc, hours desc
