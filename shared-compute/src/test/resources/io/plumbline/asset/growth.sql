-- All pay of two years, side by side.
select
  pay,
  (select pay from payroll_before) as pay_before,
  (select count(*) from years_before) as years_known
from payroll
