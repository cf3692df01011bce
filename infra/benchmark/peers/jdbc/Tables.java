import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The files of a workload as tables of a database: rows in as a stream of records, rows out through an appender.
record Tables(Connection connection, Path directory) {

    /// Makes a record of the row that a result is at.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Appends a record to a table, column by column.
    interface Appending<T> {
        void append(DuckDBAppender appender, T row) throws SQLException;
    }

    /// Rows that are read as the stream is, over a connection of their own: others are written meanwhile. Close it.
    <T> Stream<T> select(String sql, Row<T> row) throws SQLException {
        Connection reading = connection.unwrap(DuckDBConnection.class).duplicate();
        ResultSet rows = reading.createStatement().executeQuery(sql);
        Spliterator<T> each = new AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
            @Override
            public boolean tryAdvance(Consumer<? super T> action) {
                try {
                    boolean more = rows.next();
                    if (more) {
                        action.accept(row.read(rows));
                    }
                    return more;
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed.getMessage(), failed);
                }
            }
        };
        return StreamSupport.stream(each, false).onClose(() -> close(reading));
    }

    /// Writes rows to a Parquet file by way of a table, whose columns are given as SQL does, and counts them.
    <T> long write(Path file, String columns, Stream<T> rows, Appending<T> appending) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace table result (" + columns + ")");
            DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
            try (DuckDBAppender appender = duckdb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "result")) {
                rows.forEach(row -> {
                    try {
                        appender.beginRow();
                        appending.append(appender, row);
                        appender.endRow();
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed.getMessage(), failed);
                    }
                });
            }
            Files.deleteIfExists(file);
            long written =
                    statement.executeUpdate("copy result to " + quoted(file) + " (format parquet, compression zstd)");
            statement.execute("drop table result");
            return written;
        }
    }

    /// A dataset of the sample plan as a FROM clause names it.
    String dataset(String name) {
        return quoted(directory.resolve("data", name, "plan_id=SAMPLE", "plan_year=2025", "*.parquet"));
    }

    /// A file of the workload's directory as a FROM clause names it.
    String file(String name) {
        return quoted(directory.resolve(name));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
