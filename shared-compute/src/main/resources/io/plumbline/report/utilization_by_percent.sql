-- How many employees have used how much of their limit, in steps of one percent.
--
-- Step 7 is 6 % or more and less than 7 %. Who stands exactly at the limit is not over it, and is in step 100 with
-- those just below. Who is over by less than the four digits of a utilization is over all the same, in step 101; and
-- who is over a limit of nothing, in the last. What lies beyond step 110 is gathered there, in 111.
with
  used as (
    select
      status,
      coalesce(cast(utilization * 10000 as bigint) // 100 + 1, 111) as step
    from annual_additions
    where annual_additions > 0
  )
select
  least(case when status = 'exceeded' then greatest(step, 101) else least(step, 100) end, 111) as step,
  status,
  count(*) as employees
from used
group by all
order by step, status
