-- Who plays which part: the employees in a shuffled order, dealt to the roles in turn. Owners, their families and
-- the planted cases are therefore never the same people, and the same seed always names the same ones.
with shuffled as (
  select
    employees.employee,
    row_number() over (
      order by sample_draw(seed, employees.employee, 'role', 1000000000), employees.employee) as position
  from sample_settings
  cross join lateral (select unnest(range(1, participants + 1)) as employee) as employees
),

dealt as (
  select
    role,
    sum(people) over (order by turn) - people as dealt_before,
    people
  from sample_role_counts
)

select
  shuffled.employee,
  dealt.role,
  cast(shuffled.position - dealt.dealt_before as integer) as place
from shuffled
join dealt
  on shuffled.position > dealt.dealt_before
  and shuffled.position <= dealt.dealt_before + dealt.people
