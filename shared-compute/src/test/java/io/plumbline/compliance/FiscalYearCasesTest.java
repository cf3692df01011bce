package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.RunRequest;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: in a limitation year that is not the calendar year, a deferral counts in the calendar
/// year that it was made in, in the order in which it was made, and what cannot be known from one year's run
/// is said.
///
/// All cases are of a plan year from July, and of an employee of 55 with pay of $200,000, in 2025: 402(g)
/// $23,500, catch-up $7,500, 415(c) for the year that ends in 2026 $72,000.
final class FiscalYearCasesTest {

    @TempDir
    private Path data;

    @BeforeEach
    void census() throws IOException {
        Files.writeString(
                data.resolve("census.csv"),
                "employee_id,birth_date,hire_date,compensation\nG1,1970-01-01,2000-01-01,200000.00\n");
    }

    @Test
    void aLateDepositOfTheYearBeforeWasDeferredBefore() throws IOException {
        CaseRun run =
                run("2025-03-01,pre_tax,22500.00,", "2025-07-10,pre_tax,1000.00,2024", "2025-09-01,pre_tax,5000.00,");

        Map<String, @Nullable Object> row = run.rowOf("annual_additions", "G1");
        assertThat(row.get("catch_up_excluded"))
                .as("all of September's deferrals come after $23,500")
                .isEqualTo(new BigDecimal("5000.00"));
        assertThat(row.get("annual_additions")).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void catchUpThatTheYearBeforeMayHaveSpentIsToldOf() throws IOException {
        CaseRun run = run("2025-03-01,pre_tax,15000.00,", "2025-09-01,pre_tax,15000.00,");

        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("by way of 415(c) or the ADP limit is not subtracted"));
    }

    @Test
    void whatCountsAgainst402gAloneIsNotCalledLeftOut() throws IOException {
        CaseRun run = run("2025-03-01,pre_tax,1000.00,", "2025-09-01,pre_tax,1000.00,");

        assertThat(run.warnings()).noneMatch(warning -> warning.contains("left out"));
    }

    private CaseRun run(String... contributions) throws IOException {
        StringBuilder csv = new StringBuilder("employee_id,pay_date,money_type,amount,allocation_year\n");
        for (String row : contributions) {
            csv.append("G1,").append(row).append('\n');
        }
        Files.writeString(data.resolve("contributions.csv"), csv);
        RunRequest request = new RunRequest(
                List.of("annual_additions"),
                PlanFile.parse("plan.yaml", "plan_id: FISCAL\nplan_year_start: 07-01"),
                2025,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        try (CaseRuns runs = new CaseRuns(data)) {
            return runs.run(request);
        }
    }
}
