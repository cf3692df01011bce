-- What Parquet footers say of each column. A least value is given only where every chunk that has any value gives one.
with chunks as (
  select
    path_in_schema as name,
    num_values,
    stats_null_count as nulls,
    coalesce(stats_min_value, stats_min) as least
  from parquet_metadata($files)
)
select
  name,
  sum(num_values) = (select sum(num_rows) from parquet_file_metadata($files))
    and bool_and(coalesce(nulls = 0, false)) as complete,
  bool_and(coalesce(nulls = num_values, false)) as empty,
  case
    when bool_and(try_cast(least as decimal(38, 10)) is not null or coalesce(nulls = num_values, false))
      then min(try_cast(least as decimal(38, 10)))
  end as least_number,
  case
    when bool_and(least is not null or coalesce(nulls = num_values, false)) then min(least)
  end as least_text
from chunks
group by name
