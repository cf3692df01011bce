package io.plumbline.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which of DuckDB's types leave by a way and come back the same, in type and in every value.
///
/// What does not is refused by column and type before anything is written, so that nothing changes silently:
/// Parquet would hold a HUGEINT as a DOUBLE and shift a TIME WITH TIME ZONE to UTC. The SELECT says by a cast
/// what such a column shall become. `docs/reference/types.md` tells what would happen to each.
enum TypeContract {
    /// Out as Arrow batches and in again.
    ARROW("an Arrow stream", Stream.concat(Survivors.EVERYWHERE.stream(), Survivors.IN_ARROW.stream())),

    /// Into a Parquet file and out of it.
    PARQUET("a Parquet file", Survivors.EVERYWHERE.stream());

    private final String way;
    private final Set<String> survivors;

    TypeContract(String way, Stream<String> survivors) {
        this.way = way;
        this.survivors = survivors.collect(Collectors.toUnmodifiableSet());
    }

    /// Refuses the first column whose type, or a type nested in it, would not survive.
    void require(List<ColumnInfo> columns) {
        for (ColumnInfo column : columns) {
            for (String name : TypeNames.in(column.type())) {
                if (!survivors.contains(name)) {
                    throw new EngineException(
                            EngineException.Kind.STATEMENT,
                            "column %s is %s, and %s does not give %s back as it was: cast it in the SELECT"
                                    .formatted(column.name(), column.type(), way, name));
                }
            }
        }
    }

    boolean keeps(String typeName) {
        return survivors.contains(typeName);
    }

    /// Apart, because an enum's constants are made before its own static fields.
    private static final class Survivors {

        private static final Set<String> EVERYWHERE = Set.of(
                "BIGINT",
                "BLOB",
                "BOOLEAN",
                "DATE",
                "DECIMAL",
                "DOUBLE",
                "FLOAT",
                "INTEGER",
                "JSON",
                "LIST",
                "MAP",
                "NULL",
                "SMALLINT",
                "STRUCT",
                "TIME",
                "TIMESTAMP",
                "TIMESTAMP WITH TIME ZONE",
                "TIMESTAMPTZ_NS",
                "TIMESTAMP_NS",
                "TIME_NS",
                "TINYINT",
                "UBIGINT",
                "UINTEGER",
                "USMALLINT",
                "UTINYINT",
                "UUID",
                "VARCHAR",
                "VARIANT");

        private static final Set<String> IN_ARROW = Set.of(
                "ARRAY",
                "BIGNUM",
                "BIT",
                "GEOMETRY",
                "HUGEINT",
                "INTERVAL",
                "TIMESTAMP_MS",
                "TIMESTAMP_S",
                "TIME WITH TIME ZONE",
                "UHUGEINT",
                "UNION");
    }
}
