-- Nobody owns more than the whole employer, and all of them together do not either.
select
  'ownership_percent is over 100; give each owner''s own share' as fault,
  1 as rows,
  employee_id
from census
where ownership_percent > 100
union all
select
  'ownership_percent of all employees together is over 100; attribute shares by family_of_owner instead' as fault,
  count(*) as rows,
  null as employee_id
from census
where ownership_percent > 0
having sum(ownership_percent) > 100 and max(ownership_percent) <= 100
