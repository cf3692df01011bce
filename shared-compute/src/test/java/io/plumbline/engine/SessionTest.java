package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session binds names to relations; values get in exactly or not at all, and what it writes says what it
/// wrote.
class SessionTest {

    private static final List<ColumnInfo> PLAN = List.of(
            new ColumnInfo("plan_id", "VARCHAR"),
            new ColumnInfo("match_limit", "DECIMAL(14,2)"),
            new ColumnInfo("starts", "DATE"),
            new ColumnInfo("age", "INTEGER"),
            new ColumnInfo("roth", "BOOLEAN"));

    @TempDir
    Path home;

    private Session session;

    @BeforeEach
    void open() {
        session = Sessions.open(home);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void valuesArriveExactly() {
        session.table(
                "plan",
                PLAN,
                List.of(
                        List.of("AC'ME", new BigDecimal("70000.1"), LocalDate.of(2025, 1, 1), 21, true),
                        Arrays.asList(null, null, null, null, null)));

        assertThat(session.columns("from plan")).isEqualTo(PLAN);
        assertThat(Sessions.values(session, "select coalesce(plan::varchar, 'null') as v from plan"))
                .containsExactlyInAnyOrder(
                        "{'plan_id': 'AC\\'ME', 'match_limit': 70000.10, 'starts': 2025-01-01, 'age': 21, 'roth': true}",
                        "{'plan_id': NULL, 'match_limit': NULL, 'starts': NULL, 'age': NULL, 'roth': NULL}");
    }

    @Test
    void saysHowManyRowsItKept() {
        assertThat(session.materialise("three", "select unnest([1, 2, 3]) as v"))
                .isEqualTo(3);
        assertThat(session.materialise("none", "select 1 as v where false")).isZero();
        assertThat(session.count("three")).isEqualTo(3);
    }

    @Test
    void aDeclaredTableIsFilledByAnyThread() throws Exception {
        session.materialise("source", "select unnest([1, 2, 3]) as v");
        session.declare("odd", "from source where v % 2 = 1");
        assertThat(session.columns("from odd")).isEqualTo(session.columns("from source"));
        assertThat(session.count("odd")).isZero();

        Thread filling = Thread.ofPlatform().start(() -> session.fill("odd", "from source where v % 2 = 1"));
        session.materialise("meanwhile", "select 1 as v");
        filling.join();

        assertThat(Sessions.values(session, "from odd")).containsExactly("1", "3");
        assertThat(Sessions.failure(() -> session.fill("odd", "select 'three' as v")))
                .hasMessageContaining("three");
    }

    @Test
    void aCentThatDoesNotFitIsNotRounded() {
        List<ColumnInfo> pay = List.of(new ColumnInfo("pay", "DECIMAL(14,2)"));
        assertThatThrownBy(() -> session.table("p", pay, List.of(List.of(new BigDecimal("0.005")))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aViewRunsAnewAndATableOnce() {
        session.materialise("source", "select 1 as v");
        session.view("viewed", "from source");
        session.materialise("kept", "from source");
        session.materialise("source", "select 2 as v");

        assertThat(Sessions.values(session, "from viewed")).containsExactly("2");
        assertThat(Sessions.values(session, "from kept")).containsExactly("1");
    }

    @Test
    void aNameIsForgottenWhateverItWasBoundTo() {
        session.view("viewed", "select 1 as v");
        session.materialise("kept", "select 1 as v");
        session.drop("viewed");
        session.drop("kept");
        session.drop("never bound");

        assertThat(Sessions.failure(() -> session.rows("from viewed"))).hasMessageContaining("does not exist");
        assertThat(Sessions.failure(() -> session.rows("from kept"))).hasMessageContaining("does not exist");
    }

    @Test
    void aParquetFileCarriesItsMetadataAndItsRowsAreCounted() {
        Path file = home.resolve("it's a result.parquet");
        ParquetOptions options = new ParquetOptions("zstd", Map.of("run \"id\"", "it's 42"));

        assertThat(session.copyToParquet("select range as v from range(123)", file, options))
                .isEqualTo(123);
        assertThat(Sessions.values(
                        session,
                        "select decode(key) || '=' || decode(value) as v from parquet_kv_metadata(%s)"
                                .formatted(Sql.text(file.toString()))))
                .containsExactly("run \"id\"=it's 42");
    }

    @Test
    void aSessionNeedsAThread() {
        assertThatThrownBy(() -> new SessionSettings(List.of(), MemoryBudget.ofMebibytes(64), 0, home))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sessionsShareNothing() {
        session.materialise("mine", "select 1 as v");
        try (Session other = Sessions.open(home)) {
            assertThat(Sessions.failure(() -> other.rows("from mine"))).hasMessageContaining("does not exist");
        }
    }
}
