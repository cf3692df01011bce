-- What the average of the highly compensated is compared with, 1.401(k)-2(a)(2) and 1.401(m)-2(a)(2): that of the
-- others in the plan year, or in the one before; in a plan's first year under the latter method 3 %, or the first year's
-- own, 401(k)(3)(E). A percentage that the plan file gives stands for every group.
--
-- A plan that meets a safe harbor is not tested, 401(k)(12) and (13): its averages are shown, and have no limit.
with
  groups as (
    select tested_group from test_population
    union
    -- There is a test, if only of nobody.
    select case when otherwise_excludable = 'separate' then 'statutory' else 'all' end from plan
  ),
  given as (
    select 'adp' as test, prior_year_nhce_adp as percent from plan
    union all
    select 'acp' as test, prior_year_nhce_acp as percent from plan
  ),
  methods as (
    select
      test,
      percent as percent_given,
      case
        when safe_harbor then 'safe_harbor'
        when testing_method = 'current_year' then 'current_year'
        when percent is not null then 'prior_year'
        when not is_first_plan_year then 'prior_year'
        when first_year = 'current_year' then 'current_year'
        else 'first_year'
      end as method
    from given
    cross join plan
  )
select
  test,
  tested_group,
  method,
  coalesce(this_year.nhce_count, 0) as nhce_count,
  cast(coalesce(this_year.nhce_compensation, 0) as decimal(18, 2)) as nhce_compensation,
  cast(
    case method
      when 'prior_year' then coalesce(cast(percent_given as decimal(9, 2)), year_before.nhce_percent)
      when 'first_year' then 3
      else this_year.nhce_percent
    end as decimal(9, 2)
  ) as nhce_percent
from methods
cross join groups
left join nhce_averages as this_year using (test, tested_group)
left join prior_year_averages as year_before using (test, tested_group)
