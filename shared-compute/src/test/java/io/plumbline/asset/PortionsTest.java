package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.compliance.Compliance;
import io.plumbline.dataset.Dataset;
import io.plumbline.engine.MemoryBudget;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An asset of a dataset that is large for the memory is computed of some employees after others, and comes
/// out the same.
class PortionsTest {

    private static final Asset TOTALS = Compliance.catalogue().require("contribution_totals");

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "134217728, 1", "134217729, 2", "500000000, 4"})
    void thereAreAsManyAsTheDatasetNeeds(long bytes, int parts) {
        assertThat(Portions.of(TOTALS, _ -> bytes, MemoryBudget.ofMebibytes(1024)))
                .isEqualTo(new Portions(parts));
    }

    @Test
    void anAssetThatReadsEveryoneAtOnceIsNotTakenApart() {
        Asset tests = Compliance.catalogue().require("nondiscrimination");

        assertThat(Portions.of(tests, _ -> Long.MAX_VALUE / 100, MemoryBudget.ofMebibytes(64)))
                .isEqualTo(Portions.WHOLE);
        assertThat(Portions.WHOLE.select(tests, 0)).isEqualTo(tests.select());
    }

    @Test
    void thePartsHaveTheRowsOfTheWhole(@TempDir Path directory) {
        Portions three = new Portions(3);
        try (Session session = Session.open(new SessionSettings(
                List.of(directory), MemoryBudget.ofMebibytes(200), 2, directory.resolve("spill")))) {
            contributions(session);
            long whole = session.materialise("whole", TOTALS.select());
            long inParts = three.materialise(TOTALS, session, new Cancellation());

            assertThat(rows(session, three.select(TOTALS, 1))).isPositive().isLessThan(whole);
            assertThat(inParts).isEqualTo(whole);
            assertThat(rows(session, "from whole except all from contribution_totals"))
                    .isZero();
            assertThat(rows(session, "from contribution_totals except all from whole"))
                    .isZero();
        }
    }

    /// Of a fiscal limitation year, so that every sum is split, and a related plan.
    private static void contributions(Session session) {
        session.materialise("plan", """
                select
                  'OWN' as plan_id, 2025 as plan_year, date '2025-01-01' as plan_year_start,
                  date '2025-12-31' as plan_year_end, date '2025-07-01' as limitation_year_start,
                  date '2026-06-30' as limitation_year_end, false as limitation_year_is_calendar""");
        session.materialise(Dataset.CONTRIBUTIONS.relation(), """
                select
                  'E' || i % 97 as employee_id,
                  if(i % 11 = 0, 'RELATED', 'OWN') as plan_id,
                  date '2025-01-01' + cast(i % 500 as integer) as pay_date,
                  ['pre_tax', 'match', 'safe_harbor_nonelective'][cast(1 + i % 3 as bigint)] as money_type,
                  cast(i as decimal(14, 2)) as amount,
                  if(i % 7 = 0, 2025, null) as allocation_year
                from range(20000) as rows (i)""");
    }

    private static long rows(Session session, String select) {
        try (Rows rows = session.rows("select count(*) as n from (" + select + ")")) {
            rows.next();
            return rows.integer("n");
        }
    }
}
