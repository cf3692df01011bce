"""Parquet in and out. Money is whole cents in 64 bits while pandas computes with it, and DECIMAL in the files."""

from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

MONEY = pa.decimal128(14, 2)


def read(path, columns, categories=(), filters=None):
    """Reads columns of a file, or of a directory of them: decimals as cents, `categories` as codes of their values."""
    table = pq.read_table(
        path, columns=list(columns), filters=filters, read_dictionary=list(categories), partitioning=None
    )
    for place, field in enumerate(table.schema):
        if pa.types.is_decimal(field.type):
            table = table.set_column(place, field.name, cents(table[field.name]))
    return table.to_pandas(date_as_object=False, split_blocks=True, self_destruct=True)


def dataset(directory, name):
    """Where a dataset of the sample plan lies."""
    return directory / "data" / name / "plan_id=SAMPLE" / "plan_year=2025"


def write(frame, path, types):
    """Writes a frame with the types given by column: a column of cents for which DECIMAL is given becomes one."""
    columns = {name: typed(frame[name], kind) for name, kind in types.items()}
    pq.write_table(pa.table(columns), path, compression="zstd")
    return len(frame)


def typed(column, kind):
    array = pa.array(column, from_pandas=True)
    if not pa.types.is_decimal(kind):
        return array.cast(kind)
    unit = pa.scalar(Decimal(1).scaleb(-kind.scale), pa.decimal128(kind.scale + 1, kind.scale))
    return pc.multiply(array.cast(pa.int64()).cast(pa.decimal128(19, 0)), unit).cast(kind)


def cents(column):
    return pc.multiply(column, pa.scalar(Decimal(100), pa.decimal128(3, 0))).cast(pa.int64())
