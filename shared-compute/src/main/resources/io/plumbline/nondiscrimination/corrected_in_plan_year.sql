-- What the correction of annual additions takes of the plan year's contributions, by money type. Where the limitation
-- year is not the plan year, the tests count only a part of the money that is corrected: over the limit are the last
-- dollars of the limitation year, so what came after the plan year goes first, and what came before it last.
--
-- Excess deferrals that are a step of that correction are not here: the tests have rules of their own for them.
with
  taken as (
    select employee_id, money_type, sum(amount) as amount
    from annual_additions_corrections
    join money_types using (money_type)
    where treatment <> 'recharacterize_catch_up' and not (elective_deferral and starts_with(rule, '26 CFR 1.402(g)-1'))
    group by employee_id, money_type
  ),

  -- Of the limitation year, what is of the plan year too, and what came after it.
  credited as (
    select
      employee_id,
      money_type,
      sum(case when amount <> 0 then amount_of_plan_year else 0 end) as within,
      sum(case when amount_of_plan_year = 0 and amount_before_plan_year = 0 then amount else 0 end) as after
    from contribution_totals
    where not is_of_related_plan
    group by employee_id, money_type
  )
select
  employee_id,
  money_type,
  cast(least(greatest(taken.amount - greatest(after, 0), 0), greatest(within, 0)) as decimal(14, 2)) as amount
from taken
join credited using (employee_id, money_type)
