package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.engine.Rows;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run knows of the plan year before what an antecedent says, and is another run where that year's data is
/// other.
class YearBeforeTest {

    private static final String HEADER = "employee_id,birth_date,hire_date,compensation\n";

    @TempDir
    Path data;

    @TempDir
    Path out;

    @BeforeEach
    void aCensusForEachOfTwoYears() throws IOException {
        census(2024, "A,1980-01-01,2020-01-01,1000.00\n");
        census(2025, "A,1980-01-01,2020-01-01,1000.00\nB,1980-01-01,2020-01-01,2000.50\n");
    }

    @Test
    void theRowsOfTheYearBeforeAreARelationOfThisYear() {
        assertThat(payroll(Antecedent.Need.REQUIRED, 2025)).containsExactly("3000.50", "1000.00", "1");
    }

    @Test
    void aYearThatIsNotNeededIsNotLookedAt() {
        assertThat(payroll(Antecedent.Need.NONE, 2025)).containsExactly("3000.50", null, "0");
    }

    @Test
    void aYearThatIsNotOnFileIsMissedOnlyWhereThereIsNoAnswerWithoutIt() {
        assertThat(payroll(Antecedent.Need.WHERE_ON_FILE, 2024)).containsExactly("1000.00", null, "0");
        assertThatThrownBy(() -> payroll(Antecedent.Need.REQUIRED, 2024))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2023");
    }

    @Test
    void aYearThatCannotBeJudgedStopsTheRunOnlyWhereThereIsNoAnswerWithoutIt() throws IOException {
        census(2024, "A,1980-01-01,2020-01-01,much\n");

        assertThat(payroll(Antecedent.Need.WHERE_ON_FILE, 2025)).containsExactly("3000.50", null, "0");
        assertThatThrownBy(() -> payroll(Antecedent.Need.REQUIRED, 2025))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("compensation");
    }

    @Test
    void aCensusThatDoesNotTellYearsApartIsNoYearBefore() throws IOException {
        Path single = Files.createDirectory(data.resolve("single"));
        Files.writeString(single.resolve("census.csv"), HEADER + "A,1980-01-01,2020-01-01,1000.00\n");
        assertThatThrownBy(() -> payroll(single, Antecedent.Need.REQUIRED, 2025))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("census/plan_id=ACME/plan_year=YYYY/");
    }

    @Test
    void otherDataOfTheYearBeforeIsAnotherRun() throws IOException {
        String first = runId();
        assertThat(runId()).isEqualTo(first);
        census(2024, "A,1980-01-01,2020-01-01,999.99\n");
        assertThat(runId()).isNotEqualTo(first);
    }

    private void census(int year, String rows) throws IOException {
        Path directory = Files.createDirectories(data.resolve("census/plan_id=ACME/plan_year=" + year));
        Files.writeString(directory.resolve("census.csv"), HEADER + rows);
    }

    private List<@Nullable String> payroll(Antecedent.Need need, int year) {
        return payroll(data, need, year);
    }

    private static List<@Nullable String> payroll(Path directory, Antecedent.Need need, int year) {
        List<@Nullable String> values = new ArrayList<>();
        try (AssetRunner runner =
                new AssetRunner(catalogue(need), DataDirectory.of(directory), Optional.empty(), Audience.OPERATOR)) {
            runner.run(request(year), new RunObserver() {
                @Override
                public boolean wantsRows() {
                    return true;
                }

                @Override
                public void rows(Asset asset, Rows rows) {
                    rows.next();
                    for (String column : List.of("pay", "pay_before", "years_known")) {
                        Object value = rows.value(column);
                        values.add(value == null ? null : value.toString());
                    }
                }
            });
        }
        return values;
    }

    private String runId() {
        try (AssetRunner runner = new AssetRunner(
                catalogue(Antecedent.Need.REQUIRED),
                DataDirectory.of(data),
                Optional.of(ResultDirectory.of(out)),
                Audience.OPERATOR)) {
            return runner.run(request(2025), RunObserver.NONE)
                    .getFirst()
                    .manifest()
                    .orElseThrow()
                    .runId()
                    .value();
        }
    }

    private static RunRequest request(int year) {
        return new RunRequest(
                List.of("growth"), Plan.withDefaults("ACME"), year, LimitTable.bundled(), List.of(), Codec.DEFAULT);
    }

    private static Catalogue catalogue(Antecedent.Need need) {
        return Catalogue.of(
                List.of(
                        Asset.named("payroll", YearBeforeTest.class)
                                .reads("census", "compensation")
                                .yields("pay", "DECIMAL(14,2)", "all pay")
                                .summedUpAs("All pay."),
                        Asset.named("growth", YearBeforeTest.class)
                                .reads("payroll", "pay")
                                .reads("payroll_before", "pay")
                                .reads("years_before", "relation")
                                .yields("pay", "DECIMAL(14,2)", "all pay")
                                .yields("pay_before", "DECIMAL(14,2)", "all pay of the year before")
                                .yields("years_known", "BIGINT", "how many years before are known")
                                .summedUpAs("All pay of two years.")),
                List.of(new Antecedent("payroll_before", "payroll", false, (_, _) -> need)));
    }
}
