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
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: whatever partitions the contributions of the days lie in that a plan year is judged by, all of
/// them count, and nothing else of other years' partitions does.
///
/// The year is 2025, of an employee of 40 with pay of $300,000: 402(g) $23,500, 415(c) for the year that ends in 2025
/// $70,000, in 2026 $72,000.
final class ContributionPartitionsTest {

    private static final String CENSUS =
            "employee_id,birth_date,hire_date,compensation\nE1,1985-01-01,2015-01-01,300000.00\n";

    @TempDir
    private Path data;

    @Test
    void aFiscalPlanYearWithACalendarLimitationYearHasItsFirstMonthsInThePartitionBefore() throws IOException {
        census("P", 2025);
        contributions("P", 2024, "2025-03-01,pre_tax,10000.00,");
        contributions("P", 2025, "2025-09-01,pre_tax,15000.00,", "2025-09-01,profit_sharing,50000.00,");

        CaseRun run = run("plan_id: P\nplan_year_start: 07-01\nlimitation_year_start: 01-01");

        assertThat(deferrals(run)).isEqualTo("25000.00");
        assertThat(excessDeferral(run)).isEqualTo("1500.00");
        assertThat(additions(run)).isEqualTo("75000.00");
    }

    @Test
    void aLimitationYearThatEndsAfterThePlanYearHasItsLastMonthsInThePartitionAfter() throws IOException {
        census("P", 2025);
        contributions("P", 2025, "2025-06-01,profit_sharing,40000.00,");
        contributions("P", 2026, "2026-02-01,profit_sharing,40000.00,", "2026-04-01,profit_sharing,5000.00,");

        CaseRun run = run("plan_id: P\nlimitation_year_start: 04-01");

        assertThat(additions(run)).isEqualTo("80000.00");
    }

    @Test
    void aRelatedPlanMayHaveAnotherPlanYear() throws IOException {
        census("P", 2025);
        contributions("P", 2024, "2024-06-01,pre_tax,20000.00,");
        contributions("P", 2025, "2025-06-01,pre_tax,15000.00,");
        contributions("Q", 2024, "2024-12-01,pre_tax,9000.00,", "2025-03-01,pre_tax,12000.00,");
        contributions("Q", 2025, "2025-09-01,pre_tax,1000.00,", "2026-01-15,pre_tax,700.00,");

        CaseRun run = run("plan_id: P\nrelated_plans: [Q]");

        assertThat(deferrals(run)).isEqualTo("28000.00");
        assertThat(excessDeferral(run)).isEqualTo("4500.00");
    }

    @Test
    void whoLeftBeforeTheseDaysNeedNotBeInTheCensus() throws IOException {
        census("P", 2025);
        contributions("P", 2024, "2024-12-01,pre_tax,700.00,");
        Files.writeString(
                data.resolve("contributions/plan_id=P/plan_year=2024/contributions.csv"),
                "GONE,2024-12-01,pre_tax,700.00,\n",
                StandardOpenOption.APPEND);
        contributions("P", 2025, "2025-09-01,pre_tax,15000.00,");

        CaseRun run = run("plan_id: P\nplan_year_start: 07-01");

        assertThat(deferrals(run)).isEqualTo("15000.00");
        assertThat(run.warnings()).noneMatch(warning -> warning.contains("left out"));
    }

    @Test
    void aDepositOfTheYearInThePartitionBeforeCountsWhateverItsDate() throws IOException {
        census("P", 2025);
        contributions("P", 2024, "2024-12-31,profit_sharing,1000.00,2025");
        contributions("P", 2025, "2025-09-01,profit_sharing,2000.00,");

        CaseRun run = run("plan_id: P\nplan_year_start: 07-01");

        assertThat(additions(run)).isEqualTo("3000.00");
    }

    @Test
    void aPartitionThatIsNotThereIsToldOf() throws IOException {
        census("P", 2025);
        contributions("P", 2025, "2025-09-01,pre_tax,15000.00,");

        assertThat(run("plan_id: P\nplan_year_start: 07-01").warnings())
                .anyMatch(
                        warning -> warning.contains(
                                "no plan_year=2024 of plan P beside it, so what was contributed in that plan year from 2025-01-01"));
        assertThat(run("plan_id: P\nplan_year_start: 07-01\nfirst_plan_year: 2025")
                        .warnings())
                .isEmpty();
        assertThat(run("plan_id: P").warnings()).isEmpty();
    }

    @Test
    void thePlanYearAfterAShortOneHasNoneOfItsDays() throws IOException {
        census("P", 2025);
        contributions("P", 2025, "2025-05-01,pre_tax,15000.00,", "2025-09-01,pre_tax,9000.00,");

        CaseRun run = run(
                "plan_id: P\nplan_year_start: 07-01\nshort_plan_years: [{year: 2025, start: 2025-01-01, end: 2025-06-30}]");

        assertThat(deferrals(run)).isEqualTo("24000.00");
        assertThat(run.warnings()).noneMatch(warning -> warning.contains("beside it"));
    }

    private void census(String plan, int year) throws IOException {
        Files.writeString(partition("census", plan, year).resolve("census.csv"), CENSUS);
    }

    private void contributions(String plan, int year, String... rows) throws IOException {
        StringBuilder csv = new StringBuilder("employee_id,pay_date,money_type,amount,allocation_year\n");
        List.of(rows).forEach(row -> csv.append("E1,").append(row).append('\n'));
        Files.writeString(partition("contributions", plan, year).resolve("contributions.csv"), csv);
    }

    private Path partition(String dataset, String plan, int year) throws IOException {
        return Files.createDirectories(data.resolve("%s/plan_id=%s/plan_year=%d".formatted(dataset, plan, year)));
    }

    private CaseRun run(String plan) {
        RunRequest request = new RunRequest(
                List.of("elective_deferrals", "annual_additions"),
                PlanFile.parse("plan.yaml", plan),
                2025,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        try (CaseRuns runs = new CaseRuns(data)) {
            return runs.run(request);
        }
    }

    private static String deferrals(CaseRun run) {
        return money(run.rowOf("elective_deferrals", "E1").get("deferrals"));
    }

    private static String excessDeferral(CaseRun run) {
        return money(run.rowOf("elective_deferrals", "E1").get("excess_deferral"));
    }

    private static String additions(CaseRun run) {
        return money(run.rowOf("annual_additions", "E1").get("annual_additions"));
    }

    private static String money(@Nullable Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : String.valueOf(value);
    }
}
