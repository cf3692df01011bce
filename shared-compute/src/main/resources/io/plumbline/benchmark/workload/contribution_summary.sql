-- What each employee was credited with, by money type, and when for the first and for the last time.
select
  employee_id,
  money_type,
  count(*) as contributions,
  cast(sum(amount) as decimal(14, 2)) as amount,
  min(pay_date) as first_pay_date,
  max(pay_date) as last_pay_date
from contributions
group by employee_id, money_type
