-- A reversal takes back what was credited before; more cannot be taken back than was credited.
select
  'the amounts of money_type ' || money_type || ' of a limitation year sum to less than zero' as fault,
  1 as rows,
  employee_id
from (
  select employee_id, money_type, sum(amount) as total
  from contribution_totals
  group by employee_id, money_type
)
where total < 0
