-- Which deferrals drew match decides what goes first, Rev. Proc. 2021-30, 6.06(2), and only the formula can tell.
select
  'contributions.match_formula is missing; it tells which deferrals drew the match on file of who is over the limit of'
    || ' 415(c)' as fault,
  'Rev. Proc. 2021-30, 6.06(2)' as rule,
  1 as rows,
  employee_id
from annual_additions
where excess > 0
  and match + safe_harbor_match + match_true_up + qmac > 0
  and pre_tax + roth + after_tax > 0
  and not exists (from match_formula)
