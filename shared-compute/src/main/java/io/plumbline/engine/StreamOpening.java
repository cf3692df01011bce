package io.plumbline.engine;

import io.plumbline.engine.RunningStatements.Running;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSet;

/// Starts a SELECT on a connection of its own; where that fails, nothing of it stays open.
final class StreamOpening {

    /// All that DuckDB's driver says of a streamed SELECT that fails before its first batch.
    private static final String NO_REASON = "Invalid result set";

    private StreamOpening() {}

    static ArrowStream open(
            DuckDBConnection connection, String select, Running running, Consumer<EngineException> onFailure) {
        try {
            return start(connection, select, running, onFailure);
        } catch (SQLException failure) {
            EngineException translated = running.translate(reason(connection, select, running, failure));
            onFailure.accept(translated);
            closeQuietly(connection, running, translated);
            throw translated;
        }
    }

    private static ArrowStream start(
            DuckDBConnection connection, String select, Running running, Consumer<EngineException> onFailure)
            throws SQLException {
        Statement statement = running.execute(connection.createStatement());
        try {
            DuckDBResultSet results = statement.executeQuery(select).unwrap(DuckDBResultSet.class);
            return new ArrowStream(connection, statement, results, running, onFailure);
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }

    /// Runs the SELECT again, its rows thrown away, in the one way that keeps DuckDB's reason.
    private static SQLException reason(
            DuckDBConnection connection, String select, Running running, SQLException failure) {
        if (running.isCancelled() || !String.valueOf(failure.getMessage()).contains(NO_REASON)) {
            return failure;
        }
        try (Statement again = running.execute(connection.createStatement())) {
            again.execute("explain analyze " + select);
            return failure;
        } catch (SQLException reason) {
            return reason;
        }
    }

    private static void closeQuietly(DuckDBConnection connection, Running running, EngineException failure) {
        try (running;
                connection) {
            return;
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
