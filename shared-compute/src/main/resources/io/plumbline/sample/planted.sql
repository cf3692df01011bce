-- Whom the roles made a planted case, the sharpest of each kind first.
select
  people.role,
  people.employee_id
from sample_people as people
join sample_role_counts as roles using (role)
where people.role not in ('owner', 'family')
order by roles.turn, people.place
