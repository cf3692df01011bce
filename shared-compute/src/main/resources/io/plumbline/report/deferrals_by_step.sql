-- How many employees deferred how much, in steps of 500 dollars, apart for each limit.
--
-- Step 47 is more than 23,000 dollars and no more than 23,500: limits are multiples of 250 dollars or more, so who
-- deferred exactly the limit is below it in most years, and `standing` says so in all.
select
  deferral_limit,
  catch_up_limit,
  cast(cast(deferrals * 100 + 49999 as bigint) // 50000 as bigint) as step,
  case
    when excess_deferral > 0 then 'over'
    when catch_up_used > 0 then 'catch_up'
    else 'within'
  end as standing,
  count(*) as employees
from elective_deferrals
where deferrals > 0
group by all
order by catch_up_limit, deferral_limit, step, standing
