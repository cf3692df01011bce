-- A recordkeeper's feed: eighty rows for each participant, in columns that hardly compress; 1 GB for 100,000.
select
  printf('E%08d', number // 80) as employee_id,
  cast(date '2025-01-01' + cast(number % 365 as integer) as date) as pay_date,
  cast(hash(number, seed, 'amount') % 500000 as decimal(18, 0)) * cast(0.01 as decimal(3, 2)) as amount,
  cast(hash(number, seed, 1) % 9223372036854775807 as bigint) as record_1,
  cast(hash(number, seed, 2) % 9223372036854775807 as bigint) as record_2,
  cast(hash(number, seed, 3) % 9223372036854775807 as bigint) as record_3,
  cast(hash(number, seed, 4) % 9223372036854775807 as bigint) as record_4,
  cast(hash(number, seed, 5) % 9223372036854775807 as bigint) as record_5,
  cast(hash(number, seed, 6) % 9223372036854775807 as bigint) as record_6,
  cast(hash(number, seed, 7) % 9223372036854775807 as bigint) as record_7,
  cast(hash(number, seed, 8) % 9223372036854775807 as bigint) as record_8,
  cast(hash(number, seed, 9) % 9223372036854775807 as bigint) as record_9,
  cast(hash(number, seed, 10) % 9223372036854775807 as bigint) as record_10,
  cast(hash(number, seed, 11) % 9223372036854775807 as bigint) as record_11,
  cast(hash(number, seed, 12) % 9223372036854775807 as bigint) as record_12,
  cast(hash(number, seed, 13) % 9223372036854775807 as bigint) as record_13,
  cast(hash(number, seed, 14) % 9223372036854775807 as bigint) as record_14,
  cast(hash(number, seed, 15) % 9223372036854775807 as bigint) as record_15
from settings
cross join range(0, participants * 80) as numbers(number)
