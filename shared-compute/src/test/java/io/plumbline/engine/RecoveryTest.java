package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that DuckDB has declared unusable is told apart from a statement that failed, and the engine goes
/// on with a fresh one.
///
/// It is provoked in earnest: a decimal of more digits than its type holds, which only an Arrow stream from
/// elsewhere can bring (a session's own streams keep HUGEINT as it is), is an internal error once it is read.
class RecoveryTest {

    @TempDir
    Path home;

    @Test
    void anInvalidatedDatabaseSaysSo() {
        try (Session session = Sessions.open(home)) {
            assertThat(Sessions.failure(() -> breakDown(session)).kind()).isEqualTo(EngineException.Kind.INVALIDATED);
            assertThat(session.isInvalidated()).isTrue();
            assertThat(Sessions.failure(() -> session.execute("select 1")).kind())
                    .isEqualTo(EngineException.Kind.INVALIDATED);
        }
    }

    @Test
    void theEngineRunsTheWorkOnceMoreInAFreshSession() {
        List<Session> used = new ArrayList<>();
        try (Engine engine = new Engine(Sessions.settings(home, 200))) {
            List<Object> answer = engine.run(session -> {
                used.add(session);
                if (used.size() == 1) {
                    breakDown(session);
                }
                return Sessions.values(session, "select 42 as v");
            });
            assertThat(answer).containsExactly("42");
        }
        assertThat(used).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void workThatBreaksEveryDatabaseFailsAfterTheSecond() {
        List<Session> used = new ArrayList<>();
        try (Engine engine = new Engine(Sessions.settings(home, 200))) {
            EngineException failure = Sessions.failure(() -> engine.run(session -> {
                used.add(session);
                return breakDown(session);
            }));
            assertThat(failure.kind()).isEqualTo(EngineException.Kind.INVALIDATED);
            assertThat(used).hasSize(2);
            assertThat(engine.<List<Object>>run(session -> Sessions.values(session, "select 42 as v")))
                    .containsExactly("42");
        }
    }

    @Test
    void aStatementThatFailsLeavesTheSessionAndItsTables() {
        List<Session> used = new ArrayList<>();
        try (Engine engine = new Engine(Sessions.settings(home, 200))) {
            EngineException failure = Sessions.failure(() -> engine.run(session -> {
                used.add(session);
                session.materialise("kept", "select 42 as v");
                session.execute("select nothing from nowhere");
                return session;
            }));
            assertThat(failure.kind()).isEqualTo(EngineException.Kind.STATEMENT);
            assertThat(engine.<List<Object>>run(session -> Sessions.values(session, "from kept")))
                    .containsExactly("42");
        }
        assertThat(used).as("not run again").hasSize(1);
    }

    private static Session breakDown(Session session) {
        try (ArrowStream foreign = StreamOpening.open(
                lossy(),
                "select unnest(['-170141183460469231731687303715884105728'::hugeint, 1]) as v",
                new RunningStatements().start(),
                failure -> {})) {
            session.materialise("broken", foreign);
        } catch (SQLException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        Sessions.values(session, "select v::varchar as v from broken");
        return session;
    }

    private static DuckDBConnection lossy() throws SQLException {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set arrow_lossless_conversion = false");
        }
        return connection;
    }
}
