-- Which of the two limits governs whom: the dollar limit, or 100 % of pay where that is less.
select
  limited_by,
  count(*) as employees,
  count(*) filter (where status = 'at_risk') as at_risk,
  count(*) filter (where status = 'exceeded') as exceeded,
  coalesce(sum(excess), 0) as excess
from annual_additions
group by limited_by
order by limited_by desc
