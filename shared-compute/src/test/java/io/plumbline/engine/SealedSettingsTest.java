package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.ValueSource;

/// No statement changes how its session is set up, loads code, reaches the network or learns a secret.
class SealedSettingsTest {

    @TempDir
    Path inside;

    private Session session;

    @BeforeEach
    void open() {
        session = Sessions.open(inside);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set lock_configuration = false",
                "reset lock_configuration",
                "set global lock_configuration = false",
                "set allowed_directories = ['/']",
                "reset allowed_directories",
                "set allowed_paths = ['/etc/passwd']",
                "set temp_directory = '/tmp'",
                "reset temp_directory",
                "set memory_limit = '64GB'",
                "reset memory_limit",
                "pragma memory_limit = '64GB'",
                "set threads = 64",
                "pragma threads = 64",
                "reset threads",
                "set TimeZone = 'America/New_York'",
                "set preserve_insertion_order = false",
                "set arrow_lossless_conversion = false",
                "set autoinstall_known_extensions = true",
                "set autoload_known_extensions = true",
                "set allow_persistent_secrets = true",
                "set secret_directory = '/tmp'",
                "set home_directory = '/tmp'",
                "set extension_directory = '/tmp'",
                "set custom_extension_repository = '/tmp'",
                "set log_query_path = '/tmp/queries.log'",
                "set max_temp_directory_size = '1KB'",
                "pragma disable_optimizer",
                "pragma enable_profiling",
                "call enable_logging()",
            })
    void noSettingChanges(String statement) throws SQLException {
        assertThat(Sessions.failure(() -> session.execute(statement)))
                .as(statement)
                .hasMessageContaining("configuration has been locked");
        unsealed(statement);
    }

    /// Nobody may set these on a running database; their control is that the message is not the lock's.
    @ParameterizedTest
    @ValueSource(strings = {"set enable_external_access = true", "reset enable_external_access"})
    void externalAccessStaysOff(String statement) {
        assertThat(Sessions.failure(() -> session.execute(statement)))
                .hasMessageContaining("configuration has been locked");
        assertThatThrownBy(() -> unsealed(statement)).hasMessageContaining("while database is running");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "install httpfs",
                "force install httpfs from community",
                "install 'evil.duckdb_extension'",
                "load httpfs",
                "load '/tmp/evil.duckdb_extension'",
                "update extensions",
                "from read_csv('https://example.com/a.csv')",
                "from read_parquet('s3://bucket/a.parquet')",
                "attach 'https://example.com/a.db' as x",
                "create secret s (type s3, key_id 'k', secret 's')",
                "create persistent secret s (type http, bearer_token 't')",
                "select getenv('HOME')",
                "copy (select 1) to '|cat'",
                "copy (select 1) to '/dev/stdout'",
            })
    void noCodeIsLoadedAndNothingIsReached(String statement) {
        assertThat(Sessions.failure(() -> session.execute(statement)))
                .as(statement)
                .extracting(EngineException::kind)
                .isEqualTo(EngineException.Kind.STATEMENT);
        session.execute("load json"); // built in: loading as such is not what fails
    }

    @Test
    void aDatabaseThatWasOpenedAheadIsSealedLikeAnother() {
        Engine.openAhead();
        try (Session sealed = Sessions.open(inside)) {
            assertThat(Sessions.failure(() -> sealed.execute("set threads = 64")))
                    .hasMessageContaining("locked");
            assertThat(Sessions.failure(() -> sealed.execute("create table x as from read_text('/etc/passwd')")))
                    .hasMessageContaining("disabled by configuration");
        }
    }

    @Test
    void aDatabaseInMemoryIsAllowedAndNoWayAround() {
        session.execute("attach ':memory:' as other");
        session.execute("use other");

        assertThat(Sessions.failure(() -> session.execute("set threads = 64"))).hasMessageContaining("locked");
        assertThat(Sessions.failure(() -> session.execute("create table x as from read_text('/etc/passwd')")))
                .hasMessageContaining("disabled by configuration");
    }

    private static void unsealed(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement control = connection.createStatement()) {
            control.execute(statement);
        }
    }
}
