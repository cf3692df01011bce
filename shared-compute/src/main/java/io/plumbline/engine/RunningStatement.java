package io.plumbline.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/// The statement that a session's thread is running, as other threads may see and cancel it.
final class RunningStatement {

    private final AtomicReference<@Nullable Statement> current = new AtomicReference<>();

    void started(Statement statement) {
        current.set(statement);
    }

    void ended() {
        current.set(null);
    }

    void cancel() {
        Statement statement = current.get();
        if (statement == null) {
            return;
        }
        try {
            statement.cancel();
        } catch (SQLException alreadyOver) {
            // It ended between the look and the call, which is what the caller wanted.
            current.compareAndSet(statement, null);
        }
    }

    OptionalDouble progress() {
        if (!(current.get() instanceof DuckDBPreparedStatement statement)) {
            return OptionalDouble.empty();
        }
        try {
            double percent = statement.getQueryProgress().getPercentage();
            return percent < 0 ? OptionalDouble.empty() : OptionalDouble.of(percent / 100);
        } catch (SQLException alreadyOver) {
            return OptionalDouble.empty();
        }
    }

    /// Runs a call of the driver and turns its failure into the engine's own.
    <T> T guard(Call<T> call, Consumer<EngineException> onFailure) {
        try {
            return call.run();
        } catch (SQLException failure) {
            EngineException translated = EngineException.of(failure);
            onFailure.accept(translated);
            throw translated;
        }
    }

    interface Call<T> {
        T run() throws SQLException;
    }
}
