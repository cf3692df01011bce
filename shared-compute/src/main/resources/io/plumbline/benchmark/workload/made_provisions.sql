-- The provisions of each plan since 1985: amended every four years, the last in effect without an end.
with amended as (
  select
    printf('P%04d-%d', division, place) as plan_id,
    make_date(1985 + 4 * amendment, 1, 1) as effective_from,
    [18, 20, 21][1 + cast(hash(division, place, amendment, seed, 'age') % 3 as integer)] as age,
    [0, 6, 12][1 + cast(hash(division, place, amendment, seed, 'service') % 3 as integer)] as service_months
  from settings
  cross join range(0, greatest(1, participants // 100)) as divisions(division)
  cross join range(1, 4) as places(place)
  cross join range(0, 11) as amendments(amendment)
  where place <= 1 + hash(division, seed, 'plans') % 3
)
select
  plan_id,
  effective_from,
  cast(lead(effective_from) over (partition by plan_id order by effective_from) - 1 as date) as effective_to,
  cast(age as integer) as age,
  cast(service_months as integer) as service_months
from amended
order by all
