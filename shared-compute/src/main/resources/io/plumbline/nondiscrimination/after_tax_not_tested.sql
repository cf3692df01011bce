-- After-tax contributions of a safe harbor plan: the safe harbor exempts deferrals and match and never these,
-- 401(m)(11)(A) and 1.401(m)-3(j)(6), so the plan owes an ACP test of them.
select
  'after-tax contributions to a safe harbor plan need an ACP test of their own; run it with testing.safe_harbor: false'
    as fault,
  'IRC 401(m)(11)(A); 26 CFR 1.401(m)-3(j)(6)' as rule,
  1 as rows,
  employee_id
from contribution_ratios
cross join plan
where plan.safe_harbor and after_tax > 0
