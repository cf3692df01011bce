-- What is allocated to the highly compensated employees is the excess of their test, to the cent, and what becomes of it
-- is all of it. Nobody loses more than was contributed for them.
select
  'the parts of a correction do not add up to excess_allocated' as fault,
  'IRC 401(k)(8)(C), 401(m)(6)(C)' as rule,
  1 as rows,
  employee_id
from nondiscrimination_corrections
where case test
    when 'adp' then recharacterized_catch_up + excess_deferral_distributed + refund <> excess_allocated
    when 'acp' then refund + forfeited_match <> excess_allocated
  end
union all
select
  'the allocations of a test do not add up to its excess' as fault,
  'IRC 401(k)(8)(C), 401(m)(6)(C)' as rule,
  1 as rows,
  employee_id
from (
  select 'adp' as test, tested_group, employee_id, excess_allocated, excess_total from adp_corrections
  union all
  select 'acp' as test, tested_group, employee_id, excess_allocated, excess_total from acp_corrections
)
qualify sum(excess_allocated) over (partition by test, tested_group, excess_total) <> excess_total
union all
select
  'a correction takes more than was contributed' as fault,
  'IRC 401(k)(8)(C), 401(m)(6)(C)' as rule,
  1 as rows,
  employee_id
from adp_corrections
join deferral_ratios as ratios using (tested_group, employee_id)
where excess_allocated > deferrals + qualified
union all
select
  'a correction takes more than was contributed' as fault,
  'IRC 401(k)(8)(C), 401(m)(6)(C)' as rule,
  1 as rows,
  employee_id
from acp_corrections
join corrected_contribution_ratios as ratios using (tested_group, employee_id)
where excess_allocated > after_tax + match
