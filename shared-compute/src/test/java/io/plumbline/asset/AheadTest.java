package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.compliance.Compliance;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.MemoryBudget;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An asset that is begun before its turn has its rows when its turn comes, fails then if it fails, and is ended
/// where its turn never comes.
class AheadTest {

    private static final Asset TOTALS = Compliance.catalogue().require("contribution_totals");

    @TempDir
    Path directory;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.open(
                new SessionSettings(List.of(directory), MemoryBudget.ofMebibytes(200), 2, directory.resolve("spill")));
        session.materialise("plan", """
                select
                  'OWN' as plan_id, 2025 as plan_year, date '2025-01-01' as plan_year_start,
                  date '2025-12-31' as plan_year_end, date '2025-01-01' as limitation_year_start,
                  date '2025-12-31' as limitation_year_end, true as limitation_year_is_calendar""");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void itsRowsAreThereWhenItsTurnComes() {
        contributions("1.00", 1_000);
        try (Ahead ahead = new Ahead(session)) {
            ahead.begin(TOTALS);

            assertThat(ahead.await(TOTALS)).hasValueSatisfying(done -> {
                assertThat(done.rows()).isEqualTo(10);
                assertThat(done.nanos()).isPositive();
            });
            assertThat(ahead.await(TOTALS)).as("it is waited for once").isEmpty();
        }
        try (Rows rows = session.rows("select sum(amount) as dollars from contribution_totals")) {
            rows.next();
            assertThat(rows.decimal("dollars")).isEqualByComparingTo("1000.00");
        }
    }

    @Test
    void whatWasNotBegunHasNone() {
        try (Ahead ahead = new Ahead(session)) {
            assertThat(ahead.await(TOTALS)).isEmpty();
        }
    }

    @Test
    void whatCannotBeComputedFailsWhenItsTurnComes() {
        contributions("if(i = 999, cast('much' as decimal(14, 2)), 1.00)", 1_000);
        try (Ahead ahead = new Ahead(session)) {
            ahead.begin(TOTALS);

            assertThatThrownBy(() -> ahead.await(TOTALS))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("much");
        }
    }

    @Test
    @Timeout(60)
    void whatNobodyWaitsForIsEnded() {
        contributions("1.00", 100_000_000_000L);
        try (Ahead ahead = new Ahead(session)) {
            ahead.begin(TOTALS);
        }

        assertThat(session.count("plan")).as("the session is usable").isEqualTo(1);
    }

    /// At 704 MiB, that of a laptop, 44 MiB are some 14 million contributions.
    @ParameterizedTest
    @CsvSource({"0, true", "46137344, true", "46137345, false"})
    void itIsBegunWhereHalfOfTheMemoryIsEnough(long bytes, boolean enough) {
        assertThat(Portions.leaveRoom(TOTALS, _ -> bytes, MemoryBudget.ofMebibytes(704)))
                .isEqualTo(enough);
    }

    private void contributions(String amount, long rows) {
        session.view("contributions", """
                select
                  'E' || i %% 10 as employee_id, 'OWN' as plan_id, date '2025-06-30' as pay_date,
                  'pre_tax' as money_type, cast(%s as decimal(14, 2)) as amount, cast(null as integer) as allocation_year
                from range(%d) as rows (i)""".formatted(amount, rows));
    }
}
