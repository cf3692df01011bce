package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No statement reaches a file outside the directories of its session, by whatever function or detour; the
/// same statement works inside them, and outside for a connection that is not sealed.
class SealTest {

    @TempDir
    Path home;

    private Path inside;
    private Session session;

    @BeforeEach
    void openASessionOverOneOfTwoDirectories() throws IOException, SQLException {
        inside = Files.createDirectory(home.resolve("inside"));
        for (Path directory : new Path[] {inside, Files.createDirectory(home.resolve("outside"))}) {
            Files.writeString(directory.resolve("a.csv"), "ssn,pay\n123,4\n");
            Files.writeString(directory.resolve("a.json"), "[{\"ssn\": 123}]");
            unsealed("copy (select 1 as ssn) to '" + directory.resolve("a.parquet") + "'");
            unsealed("attach '" + directory.resolve("a.db") + "' as a; create table a.t as select 1 as ssn; detach a");
            unsealed("create table t as select 1 as ssn; export database '" + directory.resolve("exported") + "'");
        }
        Files.createDirectory(home.resolve("inside-twin"));
        Files.copy(inside.resolve("a.csv"), home.resolve("inside-twin/a.csv"));
        Files.createSymbolicLink(inside.resolve("way-out"), home.resolve("outside"));
        Files.createSymbolicLink(inside.resolve("alias.txt"), home.resolve("outside/a.csv"));
        session = Sessions.open(inside);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table x as from '%s/a.csv'",
                "create table x as from '%s/a.parquet'",
                "create table x as from read_csv('%s/*.csv')",
                "create table x as from read_csv(['%s/a.csv'], header = true)",
                "create table x as from sniff_csv('%s/a.csv')",
                "create table x as from read_json('%s/a.json')",
                "create table x as from read_json_objects('%s/a.json')",
                "create table x as from read_text('%s/a.csv')",
                "create table x as from read_blob('%s/a.csv')",
                "create table x as select count(*) from glob('%s/*')",
                "create table x as from glob('%s/**')",
                "create table x as from parquet_metadata('%s/a.parquet')",
                "create table x as from parquet_schema('%s/a.parquet')",
                "create table x as from parquet_file_metadata('%s/a.parquet')",
                "create table x as from parquet_kv_metadata('%s/a.parquet')",
                "create table x as from query('from read_text(''%s/a.csv'')')",
                "create view x as from '%s/a.parquet'",
                "create or replace table x (ssn integer, pay integer); copy x from '%s/a.csv'",
                "create or replace table x (ssn integer); insert into x select ssn from '%s/a.csv'",
                "copy (select 1) to '%s/new.csv'",
                "copy (select 1) to '%s/new.parquet'",
                "copy (select 1 as a, 2 as b) to '%s/new' (format parquet, partition_by (a))",
                "copy (select 1) to '%s/new' (format parquet, per_thread_output)",
                "attach '%s/a.db' as x",
                "attach '%s/a.db' as x (read_only)",
                "attach '%s/new.db' as x",
                "export database '%s/new'",
                "import database '%s/exported'",
                "explain analyze select * from '%s/a.csv'",
            })
    void isRefusedOutside(String statement) throws SQLException {
        assertThat(Sessions.failure(() -> run(statement, home.resolve("outside"))))
                .as(statement)
                .hasMessageContaining("disabled by configuration")
                .extracting(EngineException::kind)
                .isEqualTo(EngineException.Kind.STATEMENT);
        assertThatCode(() -> run(statement, inside)).as("inside: %s", statement).doesNotThrowAnyException();
        unsealed(statement.formatted(home.resolve("outside")));
    }

    @ParameterizedTest
    @CsvSource({
        "%s/../outside/a.csv",
        "%s/way-out/a.csv",
        "%s/alias.txt",
        "%s-twin/a.csv",
        "%s/./../inside-twin/a.csv",
        "file:%s/../outside/a.csv",
        "/proc/self/root%s/../outside/a.csv",
    })
    void noDetourLeadsOutside(String detour) throws SQLException {
        Path direct = inside.resolve("a.csv");
        assertThatCode(() -> run("create table x as from read_csv('%s')", direct))
                .doesNotThrowAnyException();

        assertThat(Sessions.failure(() -> run("create table y as from read_csv('" + detour + "')", inside)))
                .hasMessageContaining("disabled by configuration");
        unsealed(("create table y as from read_csv('" + detour + "')").formatted(inside));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "/proc/self/environ", "/proc/self/cmdline", "/dev/stdin"})
    void theMachineItselfCannotBeRead(String file) {
        assertThat(Sessions.failure(() -> run("create table x as from read_blob('%s')", Path.of(file))))
                .hasMessageContaining("disabled by configuration");
    }

    /// DuckDB judges by the text of a path what the system then resolves: `..` behind a link to a directory
    /// outside is a way out. No data becomes SQL and no asset writes `..`, so it is known and left open. When
    /// this fails, the hole has been closed: move the path to the detours above.
    @Test
    void oneDetourIsKnown() {
        assertThatCode(() -> run("create table x as from read_csv('%s/way-out/../outside/a.csv')", inside))
                .doesNotThrowAnyException();
    }

    private void run(String statement, Path directory) {
        session.execute(statement.formatted(directory));
    }

    private static void unsealed(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement control = connection.createStatement()) {
            control.execute(statement);
        }
    }
}
