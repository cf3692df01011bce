-- Who is highly compensated in the plan year, IRC 414(q)(1): who owns more than 5 % of the employer, and who was paid
-- more than the threshold in the look-back year and, where the employer elects it, was in the top-paid group of that
-- year.
--
-- An owner's spouse, children, parents and grandparents are owners too, 318 by way of 416(i)(1)(B). Pay is 415(c)(3)
-- compensation, 414(q)(4), whatever pay the plan counts. Who has no look-back pay, such as who was hired in the plan
-- year, cannot be highly compensated by pay.
with judged as (
  select
    census.employee_id,
    coalesce(ownership_percent > 5, false) as is_owner,
    coalesce(family_of_owner, false) as is_family,
    prior_year_compensation is null as is_unpaid,
    coalesce(prior_year_compensation > testing_limits.hce_threshold, false) as is_over,
    plan.top_paid_group as is_elected,
    coalesce(top_paid.place <= top_paid.places, false) as is_top_paid
  from census
  cross join testing_limits
  cross join plan
  left join top_paid_group as top_paid using (employee_id)
)
select
  employee_id,
  is_owner or is_family or (is_over and (is_top_paid or not is_elected)) as is_hce,
  case
    when is_owner then 'owns more than 5 %'
    when is_family then 'family of an owner of more than 5 %'
    when is_unpaid then 'no look-back pay on file'
    when not is_over then 'look-back pay not over the threshold'
    when not is_elected then 'look-back pay over the threshold'
    when is_top_paid then 'look-back pay over the threshold, in the top-paid group'
    else 'look-back pay over the threshold, but not in the top-paid group'
  end as reason
from judged
