package io.plumbline.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Iterator;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/// The statements and open streams of a session, as other threads may see and cancel them.
final class RunningStatements {

    private final Deque<Running> current = new ConcurrentLinkedDeque<>();

    Running start() {
        Running running = new Running();
        current.addLast(running);
        return running;
    }

    void cancel() {
        current.forEach(Running::cancel);
    }

    /// Of the statement that started last among those that can tell.
    OptionalDouble progress() {
        for (Iterator<Running> latest = current.descendingIterator(); latest.hasNext(); ) {
            OptionalDouble progress = latest.next().progress();
            if (progress.isPresent()) {
                return progress;
            }
        }
        return OptionalDouble.empty();
    }

    /// One statement, from before it is planned until it or its stream is closed.
    final class Running implements AutoCloseable {

        private volatile boolean cancelled;
        private volatile @Nullable Statement statement;

        /// Ties this to the statement about to be executed. DuckDB forgets an interrupt that comes before a
        /// statement begins, so one that came by now ends it here.
        <S extends Statement> S execute(S planned) throws SQLException {
            statement = planned;
            refuseIfCancelled();
            return planned;
        }

        void refuseIfCancelled() throws SQLException {
            if (cancelled) {
                throw new SQLException("INTERRUPT Error: cancelled");
            }
        }

        /// The driver's failure as the engine's own: whatever is thrown once cancelled is the cancellation.
        EngineException translate(SQLException failure) {
            return cancelled
                    ? new EngineException(EngineException.Kind.CANCELLED, "cancelled", failure)
                    : EngineException.of(failure);
        }

        boolean isCancelled() {
            return cancelled;
        }

        private void cancel() {
            cancelled = true;
            Statement executing = statement;
            try {
                if (executing != null) {
                    executing.cancel();
                }
            } catch (SQLException alreadyOver) {
                // It ended between the look and the call, which is what the caller wanted.
                statement = null;
            }
        }

        private OptionalDouble progress() {
            if (!(statement instanceof DuckDBPreparedStatement executing)) {
                return OptionalDouble.empty();
            }
            try {
                double percent = executing.getQueryProgress().getPercentage();
                return percent < 0 ? OptionalDouble.empty() : OptionalDouble.of(percent / 100);
            } catch (SQLException alreadyOver) {
                return OptionalDouble.empty();
            }
        }

        @Override
        public void close() {
            current.remove(this);
        }
    }
}
