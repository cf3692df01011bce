-- One employee in some hundred of each division, hired between 1985 and 2025.
select
  printf('E%08d', number) as employee_id,
  printf('D%04d', hash(number, seed, 'division') % greatest(1, participants // 100)) as division,
  cast(date '1985-01-01' + cast(hash(number, seed, 'hire') % 14975 as integer) as date) as hire_date,
  cast(date '1955-01-01' + cast(hash(number, seed, 'birth') % 18262 as integer) as date) as birth_date
from settings
cross join range(1, participants + 1) as numbers(number)
order by number
