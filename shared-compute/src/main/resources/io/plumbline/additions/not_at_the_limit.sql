-- After the corrections a participant is exactly at the limit, and what the limit made catch-up is all accounted for.
with corrected as (
  select
    employee_id,
    sum(amount) filter (where treatment <> 'recharacterize_catch_up') as removed,
    sum(amount) filter (where treatment = 'recharacterize_catch_up') as recharacterized
  from annual_additions_corrections
  group by employee_id
)
select
  'the corrections do not bring annual additions to the limit exactly; tell the maintainers' as fault,
  'IRC 415(c)(1)' as rule,
  1 as rows,
  employee_id
from annual_additions
left join corrected using (employee_id)
where annual_additions - coalesce(removed, 0) <> least(annual_additions, applicable_limit)
  or coalesce(recharacterized, 0) <> catch_up_by_415
