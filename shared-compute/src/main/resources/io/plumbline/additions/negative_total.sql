-- A reversal takes back what was credited before; more cannot be taken back than was credited.
select
  'money_type ' || money_type || ' adds up to less than zero for an employee and year; correct the negative rows' as fault,
  'a reversal takes back what was credited, and no more' as rule,
  contribution_rows as rows,
  employee_id
from (
  select employee_id, money_type, sum(amount) as total, sum(rows_within) as contribution_rows
  from contribution_totals
  group by employee_id, money_type
)
where total < 0
