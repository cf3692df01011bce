-- Each employee's employment up to the plan year's end, the days on which ages are attained, and what is taken for
-- hours that nobody recorded.
--
-- What lies after the plan year has not happened: whoever leaves then is still here, whoever comes back then is still
-- away. A return on the very day of leaving, or before, is none.
with dated as (
  select
    census.*,
    plan_year_end,
    cast(birth_date + to_years(eligibility_age) as date) as plan_birthday,
    cast(birth_date + to_years(21) as date) as statutory_birthday
  from census
  cross join plan
  where hire_date <= plan_year_end
)
select
  -- Stands for the id where millions of rows are looked up.
  cast(row_number() over () as integer) as employee,
  employee_id,
  hire_date,
  if(termination_date <= plan_year_end, termination_date, null) as left_on,
  if(rehire_date > left_on and rehire_date <= plan_year_end, rehire_date, null) as back_on,

  -- Someone born on 29 February attains an age on 1 March where the year has no such day.
  if(day(plan_birthday) < day(birth_date), plan_birthday + 1, plan_birthday) as of_age_on,
  if(day(statutory_birthday) < day(birth_date), statutory_birthday + 1, statutory_birthday) as of_21_on,

  -- In hundredths of an hour: whole numbers, which days can be shares of.
  cast(coalesce(scheduled_hours_per_week, 40) * 100 as bigint) as week_centihours,
  cast(hours_ytd * 100 as bigint) as year_centihours,
  coalesce(excluded_class, false) as is_excluded,

  -- Elective deferrals are vested at once, 26 CFR 1.401(k)-1(c)(1), whatever is vested of the match. What is not on file
  -- counts as vested: that way no service is lost.
  coalesce(deferral_account, true) or coalesce(vested_percent, 100) > 0 as is_vested
from dated
