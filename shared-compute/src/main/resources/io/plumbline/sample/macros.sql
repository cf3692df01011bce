-- The three expressions that the sample's SELECTs share.

-- A throw of dice for one employee and one purpose, 0 to sides - 1: the same in every run and on every thread, for
-- it depends on nothing else. Hashed twice: DuckDB combines the hashes of several values by exclusive or, so that
-- two purposes hashed once would fall together.
create or replace temp macro sample_draw(seed, employee, purpose, sides) as
  cast(hash(hash(seed, employee, purpose)) % cast(sides as ubigint) as bigint);

-- The match on one pay date, in cents: 100 % of the first 3 % of pay deferred, 50 % of the next 2 %.
create or replace temp macro sample_match(deferral, pay) as
  least(deferral, pay * 3 // 100)
  + least(greatest(deferral - pay * 3 // 100, 0), pay * 2 // 100) // 2;

-- Cents as money. Decimal times decimal stays exact, whereas a division by 100 would be a DOUBLE.
create or replace temp macro sample_money(cents) as
  cast(cast(cents as integer) * 0.01 as decimal(14, 2));
