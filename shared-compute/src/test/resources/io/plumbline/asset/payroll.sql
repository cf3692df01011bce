-- All pay of a census.
select cast(sum(compensation) as decimal(14, 2)) as pay from census
