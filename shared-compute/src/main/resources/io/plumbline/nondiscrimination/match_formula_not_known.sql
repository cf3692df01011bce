-- Which match went with excess contributions, only the match formula can tell. Match that stays behind may be
-- discriminatory by itself, 1.401(a)(4)-4(e)(3)(iii)(G).
select
  'excess contributions of employees who have match, and no match_formula to tell which of it goes with them; give'
    || ' contributions.match_formula' as fault,
  'IRC 411(a)(3)(G); 26 CFR 1.401(a)(4)-4(e)(3)(iii)(G)' as rule,
  1 as rows,
  employee_id
from adp_corrections
join contribution_ratios using (employee_id)
where match > 0 and excess_allocated > 0 and not exists (select 1 from match_formula)
