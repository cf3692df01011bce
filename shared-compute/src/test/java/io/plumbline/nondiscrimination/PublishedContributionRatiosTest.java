package io.plumbline.nondiscrimination;

import static io.plumbline.nondiscrimination.PublishedTestsTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the regulation says of contribution ratios in its own examples, 26 CFR 1.401(m)-2, comes out the
/// whole way from files, to the hundredth and to the cent.
class PublishedContributionRatiosTest {

    private static final String HIGHLY = "prior_year_compensation=310000";
    private static final String OTHER = "prior_year_compensation=50000";

    @TempDir
    private Path directory;

    /// 1.401(m)-2(a)(6), the first table: employee contributions and a match of half of all contributions.
    /// The averages are ours, and so is that A and B are the highly compensated.
    /// <http://laws9.com/cfr/text/26/1/401(m)-2>
    @Test
    void theRatiosOfTheFirstTable() {
        TestedPlan plan = new TestedPlan(directory, 2019);
        employee(plan, "A", HIGHLY, "190000.00", "15000.00", "3500.00", "9250.00");
        employee(plan, "B", HIGHLY, "100000.00", "5000.00", "10000.00", "7500.00");
        employee(plan, "C", OTHER, "85000.00", "12000.00", "0.00", "6000.00");
        employee(plan, "D", OTHER, "70000.00", "9500.00", "0.00", "4750.00");
        employee(plan, "E", OTHER, "40000.00", "10000.00", "0.00", "5000.00");
        employee(plan, "F", OTHER, "10000.00", "0.00", "0.00", "0.00");

        Outcome outcome = plan.run("contribution_ratios", "nondiscrimination");

        assertThat(outcome.of("contribution_ratios"))
                .extracting("employee_id", "percent")
                .containsExactlyInAnyOrder(
                        row("A", "6.71"),
                        row("B", "17.50"),
                        row("C", "7.06"),
                        row("D", "6.79"),
                        row("E", "12.50"),
                        row("F", "0.00"));
        assertThat(outcome.one("nondiscrimination", "test", "acp"))
                .containsEntry("nhce_percent", new BigDecimal("6.59"))
                .containsEntry("passed", false);
    }

    /// 1.401(m)-2(a)(6), of averages: 4 % and a match of half of it are 6 %, 3 % and half of it 4.5 %; two
    /// points more than that, and less than twice of it, pass. <http://laws9.com/cfr/text/26/1/401(m)-2>
    @Test
    void sixPercentPassesWhereTheOthersHaveFourAndAHalf() {
        TestedPlan plan = new TestedPlan(directory, 2019);
        employee(plan, "H", HIGHLY, "100000.00", "0.00", "4000.00", "2000.00");
        employee(plan, "N", OTHER, "100000.00", "0.00", "3000.00", "1500.00");

        assertThat(plan.run("nondiscrimination").one("nondiscrimination", "test", "acp"))
                .containsEntry("hce_percent", new BigDecimal("6.00"))
                .containsEntry("nhce_percent", new BigDecimal("4.50"))
                .containsEntry("limit_percent", new BigDecimal("6.5000"))
                .containsEntry("passed", true);
    }

    /// 1.401(m)-2(b)(5), example 7: of an excess of 1,000 of somebody 60 % vested, 600 are distributed and
    /// 400 forfeited. The ratios that make the excess are ours. <https://benefitslink.com/boards/topic/50496>
    @ParameterizedTest
    @CsvSource({"60, 600.00, 400.00", "100, 1000.00, 0.00"})
    void theVestedPartOfAnExcessIsDistributed(String vested, String distributed, String forfeited) {
        TestedPlan plan = new TestedPlan(directory, 2019);
        plan.employee("B", "100000.00", HIGHLY, "vested_percent=" + vested).contribution("B", "match", "3000.00");
        plan.employee("N", "100000.00", OTHER).contribution("N", "match", "1000.00");

        assertThat(plan.run("nondiscrimination_corrections").of("nondiscrimination_corrections"))
                .extracting("test", "excess_allocated", "refund", "forfeited_match")
                .containsExactly(row("acp", "1000.00", distributed, forfeited));
    }

    private static void employee(
            TestedPlan plan, String id, String before, String pay, String deferred, String afterTax, String match) {
        plan.employee(id, pay, before)
                .contribution(id, "pre_tax", deferred)
                .contribution(id, "after_tax", afterTax)
                .contribution(id, "match", match);
    }
}
