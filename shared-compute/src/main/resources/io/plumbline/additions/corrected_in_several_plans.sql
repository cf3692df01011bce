-- Annual additions are those of all plans of the employer, IRC 415(f)(1)(B), so each plan's run finds the same excess and
-- corrects it whole. Which plan gives up what is a matter of the plans' terms.
select
  'annual additions over the limit to which related plans contributed; their runs show the same excess, which is to be'
    || ' corrected once: take each step where the plans'' terms say' as fault,
  'all plans of an employer have one limit on annual additions, IRC 415(f)(1)(B)' as rule,
  1 as rows,
  employee_id
from annual_additions
semi join (
  select employee_id
  from contribution_totals
  where is_of_related_plan
    and amount > 0
    and money_type in (select money_type from money_types where annual_addition)
) using (employee_id)
where excess > 0
