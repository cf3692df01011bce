package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.ColumnInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report shows of the tests, their corrections and the entries what the results say, figure by figure.
class ReportedTestsTest {

    private static final String MONEY = "DECIMAL(14,2)";

    @TempDir
    Path directory;

    @Test
    void aFailedTestShowsWhatItWasMadeOfUntilWhenAndWhatElseWouldDo() throws IOException {
        Document page = tests(List.of(failed(), passed())).page();

        assertThat(page.select("#tests tbody tr").eachText())
                .containsExactly(
                        "ADP failed 4 4.50% 61 1.70% 3.40% (2 points, at most twice) $3,180.00 current year",
                        "ACP, otherwise excludable passed 0 — 12 2.00% — $0.00 prior year");
        assertThat(page.select("#tests .aside").text())
                .contains("by March 15, 2026")
                .contains("by December 31, 2026")
                .contains("Instead, $12,345.67")
                .contains("0.55% of pay");
        assertThat(page.select("#summary").text()).contains("The ADP test is failed, by $3,180.00 of excess.");
    }

    @Test
    void correctionsOfATestAreListedLargestFirstWithTheirTotals() throws IOException {
        Document page = tests(List.of(failed()))
                .put(
                        "nondiscrimination_corrections",
                        List.of(
                                new ColumnInfo("test", "VARCHAR"),
                                new ColumnInfo("tested_group", "VARCHAR"),
                                new ColumnInfo("employee_id", "VARCHAR"),
                                new ColumnInfo("percent", "DECIMAL(9,2)"),
                                new ColumnInfo("excess_allocated", MONEY),
                                new ColumnInfo("recharacterized_catch_up", MONEY),
                                new ColumnInfo("excess_deferral_distributed", MONEY),
                                new ColumnInfo("refund", MONEY),
                                new ColumnInfo("forfeited_match", MONEY)),
                        List.of(
                                correction("D", "7.00", "1240.00", "0.00", "240.00", "1000.00", "10.50"),
                                correction("B", "5.00", "1940.00", "1000.00", "0.00", "940.00", "0.00")))
                .page();

        assertThat(page.select("#tests table").get(1).select("tbody tr").eachText())
                .containsExactly(
                        "B ADP 5.00% $1,940.00 $1,000.00 $0.00 $940.00 $0.00",
                        "D ADP 7.00% $1,240.00 $0.00 $240.00 $1,000.00 $10.50");
        assertThat(page.select("#tests table").get(1).select("tfoot").text())
                .isEqualTo("All $3,180.00 $1,000.00 $240.00 $1,940.00 $10.50");
    }

    @Test
    void aMissedEntryIsToldWithoutAnAmountAndATestWithItsDeadline() throws IOException {
        Document page = new ReportedPlan(directory)
                .actions(List.of(
                        Arrays.asList("eligibility_entry_missed", "IRC 410(a)(4)", "p1", null, "{}"),
                        List.of(
                                "nondiscrimination_test_failed",
                                "IRC 401(k)(8)",
                                "p2",
                                new BigDecimal("7.50"),
                                "{\"correct_by\": \"2026-03-15\"}")))
                .page();

        assertThat(page.select("#actions tbody tr").eachText())
                .containsExactly(
                        "Eligibility entry missed IRC 410(a)(4) 1 1 —",
                        "Nondiscrimination test failed IRC 401(k)(8) 1 1 March 15, 2026 $7.50");
        assertThat(page.select("#summary").text()).contains("1 employee has entered the plan too late, or not at all.");
    }

    @Test
    void whatAListLeavesOutIsCounted() throws IOException {
        List<List<Object>> steps = IntStream.rangeClosed(1, 27)
                .mapToObj(n -> step("E" + n, 1, "pre_tax", "distribute", n + ".00"))
                .toList();
        Document page = new ReportedPlan(directory)
                .put(
                        "annual_additions_corrections",
                        List.of(
                                new ColumnInfo("employee_id", "VARCHAR"),
                                new ColumnInfo("step", "INTEGER"),
                                new ColumnInfo("money_type", "VARCHAR"),
                                new ColumnInfo("treatment", "VARCHAR"),
                                new ColumnInfo("amount", MONEY),
                                new ColumnInfo("rule", "VARCHAR")),
                        steps)
                .page();

        assertThat(page.select("#corrections .aside").text())
                .isEqualTo("2 employees more in the result file of annual_additions_corrections.");
    }

    @Test
    void excessAdditionsAreCorrectedStepByStep() throws IOException {
        Document page = new ReportedPlan(directory)
                .put(
                        "annual_additions_corrections",
                        List.of(
                                new ColumnInfo("employee_id", "VARCHAR"),
                                new ColumnInfo("step", "INTEGER"),
                                new ColumnInfo("money_type", "VARCHAR"),
                                new ColumnInfo("treatment", "VARCHAR"),
                                new ColumnInfo("amount", MONEY),
                                new ColumnInfo("rule", "VARCHAR")),
                        List.of(
                                step("JOHN", 2, "match", "forfeit", "2000.00"),
                                step("JOHN", 1, "pre_tax", "distribute", "9000.00")))
                .page();

        assertThat(page.select("#corrections table").get(0).select("tbody tr").eachText())
                .containsExactly("Pre tax Distributed 1 $9,000.00", "Match Forfeited 1 $2,000.00");
        assertThat(page.select("#corrections table").get(1).select("tbody tr").eachText())
                .containsExactly(
                        "JOHN 1 Pre tax Distributed $9,000.00 6.06(2)", "JOHN 2 Match Forfeited $2,000.00 6.06(2)");
    }

    @Test
    void entriesAreCountedByTheirBasis() throws IOException {
        Document page = new ReportedPlan(directory)
                .put(
                        "eligibility_determination",
                        List.of(new ColumnInfo("status", "VARCHAR"), new ColumnInfo("basis", "VARCHAR")),
                        List.of(
                                List.of("ineligible", "none"),
                                List.of("eligible", "long_term_part_time"),
                                List.of("eligible", "service_year"),
                                List.of("eligible", "service_year")))
                .page();

        assertThat(page.select("#entries tbody tr").eachText())
                .containsExactly("Eligible Service year 2", "Eligible Long term part time 1", "Ineligible — 1");
        assertThat(page.select("#entries tfoot").text()).isEqualTo("All 4");
    }

    private ReportedPlan tests(List<List<Object>> rows) {
        return new ReportedPlan(directory)
                .put(
                        "nondiscrimination",
                        List.of(
                                new ColumnInfo("test", "VARCHAR"),
                                new ColumnInfo("tested_group", "VARCHAR"),
                                new ColumnInfo("hce_count", "INTEGER"),
                                new ColumnInfo("nhce_count", "INTEGER"),
                                new ColumnInfo("hce_percent", "DECIMAL(9,2)"),
                                new ColumnInfo("nhce_percent", "DECIMAL(9,2)"),
                                new ColumnInfo("limit_percent", "DECIMAL(12,4)"),
                                new ColumnInfo("limb", "VARCHAR"),
                                new ColumnInfo("passed", "BOOLEAN"),
                                new ColumnInfo("excess_total", MONEY),
                                new ColumnInfo("method", "VARCHAR"),
                                new ColumnInfo("qnec_percent", "DECIMAL(9,2)"),
                                new ColumnInfo("qnec_to_pass", MONEY),
                                new ColumnInfo("correct_by", "DATE"),
                                new ColumnInfo("correct_at_the_latest", "DATE")),
                        rows);
    }

    private static List<Object> failed() {
        return List.of(
                "adp",
                "all",
                4,
                61,
                new BigDecimal("4.50"),
                new BigDecimal("1.70"),
                new BigDecimal("3.4000"),
                "2.0",
                false,
                new BigDecimal("3180.00"),
                "current_year",
                new BigDecimal("0.55"),
                new BigDecimal("12345.67"),
                LocalDate.of(2026, 3, 15),
                LocalDate.of(2026, 12, 31));
    }

    private static List<Object> passed() {
        return Arrays.asList(
                "acp",
                "otherwise_excludable",
                0,
                12,
                null,
                new BigDecimal("2.00"),
                null,
                null,
                true,
                new BigDecimal("0.00"),
                "prior_year",
                null,
                null,
                null,
                null);
    }

    private static List<Object> correction(
            String employee,
            String percent,
            String excess,
            String catchUp,
            String excessDeferral,
            String refund,
            String forfeited) {
        return List.of(
                "adp",
                "all",
                employee,
                new BigDecimal(percent),
                new BigDecimal(excess),
                new BigDecimal(catchUp),
                new BigDecimal(excessDeferral),
                new BigDecimal(refund),
                new BigDecimal(forfeited));
    }

    private static List<Object> step(String employee, int step, String money, String treatment, String amount) {
        return List.of(employee, step, money, treatment, new BigDecimal(amount), "6.06(2)");
    }
}
