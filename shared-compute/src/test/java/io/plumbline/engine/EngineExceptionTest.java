package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The kind of a failure tells input, room and program apart, by what really failed and not by a word that
/// happens to stand in a name; and its message is one line. (Other kinds: CancelTest, RecoveryTest, and the
/// tests of files and of full disks.)
class EngineExceptionTest {

    @TempDir
    Path home;

    private Session session;

    @BeforeEach
    void open() {
        session = Sessions.open(home, 64);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAD_VALUE | select cast('abc' as date) as v",
                "BAD_VALUE | select cast('12.345x' as decimal(14, 2)) as v",
                "BAD_VALUE | select cast(99999999999999.99 as decimal(14, 2)) as v",
                "BAD_VALUE | select sum(v) as v from (values (9223372036854775807::bigint + 1)) t(v)",
                "STATEMENT | select nothing as v",
                "STATEMENT | select v from parquet",
                "STATEMENT | select corrupt_parquet_file(1) as v",
                "STATEMENT | from read_parquet_files('a')",
                "STATEMENT | selec 1 as v",
                "STATEMENT | select error('no space left in the parquet file') as v",
                "OUT_OF_MEMORY | select list(md5(range::varchar)) as v from range(20000000)",
            })
    void theKindIsThatOfTheFailure(EngineException.Kind kind, String select) {
        EngineException streamed = Sessions.failure(() -> session.stream(select));
        EngineException materialised = Sessions.failure(() -> session.materialise("x", select));

        assertThat(streamed).hasMessage(materialised.getMessage()).message().doesNotContain("\n");
        assertThat(streamed.kind()).isEqualTo(kind);
        assertThat(materialised.kind()).isEqualTo(kind);
        assertThat(Sessions.values(session, "select 'usable' as v")).containsExactly("usable");
    }

    @Test
    void aValueThatDoesNotFitIsNamed() {
        session.materialise("census", "select 'n/a' as hire_date");
        EngineException failure =
                Sessions.failure(() -> Sessions.values(session, "select hire_date::date as v from census"));

        assertThat(failure).hasMessageContaining("n/a").hasMessageContaining("hire_date");
    }

    @Test
    void theCauseHasDuckDbsWholeText() {
        EngineException failure = Sessions.failure(() -> session.execute("select nothing"));

        assertThat(failure).hasCauseInstanceOf(SQLException.class);
        assertThat(failure.getCause()).hasMessageContaining("LINE 1: select nothing");
    }
}
