package io.plumbline.engine;

import java.lang.reflect.Field;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/// An in-memory database as DuckDB opens it, which nobody may use before it is sealed.
///
/// The first takes some 150 ms, for the library and much of the JVM must be loaded. A program that will certainly
/// want one can have that done before it knows what for.
final class Database {

    private static final AtomicReference<@Nullable FutureTask<DuckDBConnection>> AHEAD = new AtomicReference<>();

    private Database() {}

    /// Opens one ahead, on a thread of its own, for whoever is the next to open one.
    static void openAhead() {
        FutureTask<DuckDBConnection> ahead = new FutureTask<>(() -> {
            DuckDBConnection opened = openNow();
            try (ArrowStream one = StreamOpening.open(
                    opened.duplicate(), "select 1 as one", new RunningStatements().start(), _ -> {})) {
                one.next(); // and what reading loads is there, too
            }
            return opened;
        });
        if (AHEAD.compareAndSet(null, ahead)) {
            Thread.ofPlatform().daemon().name("opening").start(ahead);
        }
    }

    /// The one that was opened ahead, if it is still to be had, and else a new one.
    static DuckDBConnection open() throws SQLException {
        FutureTask<DuckDBConnection> ahead = AHEAD.getAndSet(null);
        if (ahead == null) {
            return openNow();
        }
        try {
            return ahead.get();
        } catch (ExecutionException failure) {
            // Whatever it was, it says why once more.
            return openNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("INTERRUPT Error: interrupted while the database opened", interrupted);
        }
    }

    private static DuckDBConnection openNow() throws SQLException {
        leaveOutFlightRecorder();
        Properties properties = new Properties();
        // A materialised result ignores memory_limit; a streamed one does not.
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        return DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
    }

    /// The driver registers an event with Java's Flight Recorder, which takes some 30 ms of every start to set up and
    /// which nobody here records. It has no option for that, so it is told that it has done so already.
    private static void leaveOutFlightRecorder() {
        try {
            Field initialized = Class.forName("org.duckdb.DuckDBMemoryMonitor").getDeclaredField("initialized");
            initialized.setAccessible(true);
            initialized.setBoolean(null, true);
        } catch (ReflectiveOperationException | RuntimeException another) {
            // Another version of the driver, which starts as slowly as it does.
            return;
        }
    }
}
