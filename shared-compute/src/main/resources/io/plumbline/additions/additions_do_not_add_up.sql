-- The figures beside the total must be the figures of the total: a money type that counts and has no column would
-- show here.
select
  'the money types do not add up to annual_additions' as fault,
  'IRC 415(c)(2)' as rule,
  1 as rows,
  employee_id
from annual_additions
where pre_tax + roth + after_tax
    + match + safe_harbor_match + match_true_up
    + nonelective + safe_harbor_nonelective + profit_sharing
    + qnec + qmac + forfeiture
    - catch_up_excluded <> annual_additions
