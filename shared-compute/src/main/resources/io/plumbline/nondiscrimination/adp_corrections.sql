-- The highly compensated employees of failed ADP tests, and what of theirs a correction may take: deferrals, qualified
-- contributions that were counted, and the match that deferrals drew, counted or not. How the excess is sized, allocated
-- and split is in Java.
--
-- Whether the match of what stays as catch-up is forfeited too is for the plan to say, 26 CFR 1.414(v)-1(d)(2)(iii).
select
  ratios.tested_group,
  limit_percent,
  ratios.employee_id,
  percent,
  compensation,
  ratios.deferrals,
  qualified,
  elsewhere,
  coalesce(open_to_adp, 0) as open_to_adp,
  coalesce(excess_deferral_of_year_ended, 0) as excess_deferral,
  coalesce(contributed, 0) as matchable,
  coalesce(match, 0) as match,
  coalesce(counted_in_adp, 0) as counted_match,
  coalesce(match_formula, '') as match_formula,
  plan.catch_up_match = 'kept' as keeps_catch_up_match
from deferral_ratios as ratios
join adp_test using (tested_group)
cross join plan
left join plan_year_catch_up using (employee_id)
left join drawn_match using (employee_id)
where is_hce and not passed
order by ratios.tested_group, ratios.employee_id
