-- The averages that the highly compensated employees' are held against, to be made into limits. A safe harbor plan has
-- none, and neither has a test without anybody who is not highly compensated.
select
  test,
  tested_group,
  nhce_percent
from test_baselines
where method <> 'safe_harbor' and nhce_percent is not null
order by test, tested_group
