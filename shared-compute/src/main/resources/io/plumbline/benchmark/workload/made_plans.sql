-- One to three plans of each division.
select
  printf('P%04d-%d', division, place) as plan_id,
  printf('D%04d', division) as division
from settings
cross join range(0, greatest(1, participants // 100)) as divisions(division)
cross join range(1, 4) as places(place)
where place <= 1 + hash(division, seed, 'plans') % 3
order by all
