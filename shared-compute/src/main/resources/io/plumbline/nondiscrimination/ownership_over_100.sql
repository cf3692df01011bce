-- Nobody owns more than the whole employer, and all of them together do not either. Who of several owners has too large
-- a share is not for a program to guess: all of them are named.
select
  if(
    ownership_percent > 100,
    'ownership_percent is over 100; give each owner''s own share',
    'ownership_percent of all employees together is over 100; attribute shares by family_of_owner instead'
  ) as fault,
  'who owns more than 5 % of the employer is highly compensated, IRC 414(q)(1), and all owners have 100 %' as rule,
  1 as rows,
  employee_id
from census
where ownership_percent > 100
  or (
    ownership_percent > 0
    and (select sum(ownership_percent) > 100 and max(ownership_percent) <= 100 from census)
  )
