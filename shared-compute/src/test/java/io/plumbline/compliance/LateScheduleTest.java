package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.engine.Rows;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A schedule that lets in once a year is later than 26 CFR 1.410(a)-4(b)(1) allows for conditions at the
/// statutory maximum: whoever the plan would have wait has missed the entry once the last lawful day is
/// over.
final class LateScheduleTest {

    @TempDir
    private Path data;

    /// Hired on 1 February 2024: a year of service by 31 January 2025, and the next entry date is 1 January
    /// 2026. The law has the employee in by 31 July 2025, six months after the conditions were met.
    @ParameterizedTest
    @CsvSource({
        "annual, 2025, '', true",
        "annual, 2025, 2026-01-01, true",
        "annual, 2025, 2025-07-31, false",
        "semi_annual, 2025, 2025-07-01, false",
        "annual, 2024, '', false"
    })
    void theEntryIsMissedOnceTheLastLawfulDayIsOver(String entry, int year, String onFile, boolean missed) {
        assertThat(missed("entry: " + entry, year, onFile, "")).isEqualTo(missed ? List.of("LATE") : List.of());
    }

    /// 1.410(a)-4(b)(1): unless separated before that day. Who has left in an earlier year is that year's to tell.
    @ParameterizedTest
    @CsvSource({"2025, 2025-07-30, false", "2025, 2025-07-31, true", "2025, 2025-10-31, true", "2026, 2025-10-31, false"
    })
    void whoLeavesAfterTheLastLawfulDayHasMissedItToo(int year, String left, boolean missed) {
        assertThat(missed("entry: annual", year, "", left)).isEqualTo(missed ? List.of("LATE") : List.of());
    }

    /// The plan lets in after a month, years before the law would have it; on file is a day after the plan year.
    @ParameterizedTest
    @CsvSource({"2025-01-01, true", "2024-03-01, false", "'', true"})
    void aDateOnFileAfterThePlanYearIsNoEntryWithinIt(String onFile, boolean missed) {
        assertThat(missed("entry: monthly, service_months: 1, hours: 0", 2024, onFile, ""))
                .isEqualTo(missed ? List.of("LATE") : List.of());
    }

    private List<String> missed(String eligibility, int year, String onFile, String left) {
        try {
            Files.writeString(data.resolve("census.csv"), """
                    employee_id,birth_date,hire_date,compensation,eligibility_date,termination_date
                    LATE,1980-01-01,2024-02-01,100.00,%s,%s
                    THERE,1980-01-01,2010-01-01,100.00,2011-01-01,
                    """.formatted(onFile, left));
            Files.writeString(data.resolve("service_hours.csv"), """
                    employee_id,period_start,period_end,hours
                    LATE,2024-02-01,2025-01-31,2000
                    THERE,2010-01-01,2010-12-31,2000
                    """);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        RunRequest request = new RunRequest(
                List.of("missed_entries"),
                PlanFile.parse("plan.yaml", "{plan_id: ACME, eligibility: {%s}}".formatted(eligibility)),
                year,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        List<String> missed = new ArrayList<>();
        try (AssetRunner runner =
                new AssetRunner(Compliance.catalogue(), DataDirectory.of(data), Optional.empty(), Audience.OPERATOR)) {
            runner.run(request, new RunObserver() {
                @Override
                public boolean wantsRows() {
                    return true;
                }

                @Override
                public void rows(Asset asset, Rows rows) {
                    while (rows.next()) {
                        missed.add(rows.text("employee_id"));
                    }
                }
            });
        }
        return missed;
    }
}
