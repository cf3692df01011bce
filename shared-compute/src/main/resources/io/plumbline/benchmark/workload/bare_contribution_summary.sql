-- The same as the asset, over the file as it is.
select
  employee_id,
  money_type,
  count(*) as contributions,
  cast(sum(amount) as decimal(14, 2)) as amount,
  min(pay_date) as first_pay_date,
  max(pay_date) as last_pay_date
from {contributions}
group by employee_id, money_type
