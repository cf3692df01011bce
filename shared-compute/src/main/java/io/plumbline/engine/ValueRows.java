package io.plumbline.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Appends a few rows of Java values to a table.
final class ValueRows {

    private ValueRows() {}

    static Void append(
            DuckDBConnection connection, String table, List<ColumnInfo> columns, List<? extends List<?>> rows)
            throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            for (List<?> row : rows) {
                appender.beginRow();
                for (int i = 0; i < columns.size(); i++) {
                    append(appender, columns.get(i), row.get(i));
                }
                appender.endRow();
            }
        }
        return null;
    }

    private static void append(DuckDBAppender appender, ColumnInfo column, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            // Never rounded: a value with more digits than its column has is a fault of the program.
            case BigDecimal amount -> appender.append(amount.setScale(column.scale(), RoundingMode.UNNECESSARY));
            case LocalDate date -> appender.append(date);
            case Boolean flag -> appender.append(flag);
            case Integer number -> append(appender, column, number.longValue());
            case Long number -> append(appender, column, number.longValue());
            case byte[] bytes -> appender.append(bytes);
            default ->
                throw new IllegalArgumentException(
                        "no column holds a " + value.getClass().getName());
        }
    }

    /// A number read from a result is a long, whatever the column that it came from.
    private static void append(DuckDBAppender appender, ColumnInfo column, long number) throws SQLException {
        if (column.type().equals("INTEGER")) {
            appender.append(Math.toIntExact(number));
        } else {
            appender.append(number);
        }
    }
}
