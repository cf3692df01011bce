-- Whom the ADP and ACP tests are about, and which of them are tested together. A ratio needs pay, so who had none in
-- the plan year is in no test. Employees who entered as long-term part-time only may be left out by the employer,
-- 401(k)(15)(B)(i)(II).
--
-- Those who are otherwise excludable may be tested apart, or the test may leave out those of them who are not highly
-- compensated, 1.401(k)-2(a)(1)(iii) and 1.401(m)-2(a)(1)(iii).
select
  employee_id,
  case
    when otherwise_excludable <> 'separate' then 'all'
    when is_otherwise_excludable then 'otherwise_excludable'
    else 'statutory'
  end as tested_group,
  is_hce,
  compensation
from eligible_employees
join highly_compensated using (employee_id)
cross join plan
where compensation > 0
  and (not is_long_term_part_time or long_term_part_time_tested)
  and (otherwise_excludable <> 'nhce_left_out' or is_hce or not is_otherwise_excludable)
