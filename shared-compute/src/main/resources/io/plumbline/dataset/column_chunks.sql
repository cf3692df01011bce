-- Where a Parquet file has the values of each column: its chunks, each from the dictionary, if there is one, through the
-- last page; and the Bloom filters, which a comparison looks into before it reads a chunk.
with chunks as (
  select
    -- A column of structures has its parts in the schema, each behind the column's own name.
    split_part(path_in_schema, ', ', 1) as name,
    dictionary_page_offset,
    data_page_offset,
    total_compressed_size,
    bloom_filter_offset,
    bloom_filter_length
  from parquet_metadata($file)
)
select
  name,
  -- Some writers write 0, where the file's first four bytes are, for no dictionary.
  case
    when dictionary_page_offset >= 4 then least(dictionary_page_offset, data_page_offset)
    else data_page_offset
  end as first_byte,
  total_compressed_size as bytes
from chunks
union all
select
  name,
  bloom_filter_offset,
  -- Null where the writer left it out.
  bloom_filter_length
from chunks
where bloom_filter_offset is not null
