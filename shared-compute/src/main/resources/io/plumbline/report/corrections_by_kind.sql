-- What is done with which money, in the order in which it is done first.
select
  treatment,
  money_type,
  count(distinct employee_id) as employees,
  cast(sum(amount) as decimal(18, 2)) as amount
from annual_additions_corrections
group by treatment, money_type
order by min(step), treatment, money_type
