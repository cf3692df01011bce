-- Family of an owner, where nobody on file owns more than 5 %: the owner may be no employee, or the flag a mistake.
select
  'family_of_owner is true, but nobody in the census owns more than 5 %; compare with the owners' as fault,
  'family of who owns more than 5 % owns it too, IRC 416(i)(1)(B), 318' as rule,
  1 as rows,
  employee_id
from census
where family_of_owner and not exists (select 1 from census as owner where owner.ownership_percent > 5)
