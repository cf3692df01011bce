package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What others published about the ADP test comes out the whole way from files, to the cent. Each example
/// names its source.
class PublishedTestsTest {

    @TempDir
    private Path directory;

    /// The first two: greenspringadvisors.com/insight/correcting-a-failed-adp-test. The third, a limit alone:
    /// justaaa.com/finance/67852. The closed form of the limit, of which each piece has its own:
    /// batesco.com/2005-02.
    @ParameterizedTest
    @CsvSource({
        "6.67, 8.16, 8.6700, 2.0, true",
        "5.42, 7.95, 7.4200, 2.0, false",
        "4.00, 6.00, 6.0000, 2.0, true",
        "4.00, 6.01, 6.0000, 2.0, false",
        "1.99, 3.98, 3.9800, 2.0, true",
        "1.99, 3.99, 3.9800, 2.0, false",
        "8.00, 10.00, 10.0000, 1.25, true",
        "8.03, 10.04, 10.0375, 1.25, false",
        "8.03, 10.03, 10.0375, 1.25, true"
    })
    void theTestIsPassedUpToTheLimit(String others, String highly, String limit, String limb, boolean passed) {
        Outcome outcome = new TestedPlan(directory, 2025)
                .employee("H", "100000.00", "ownership_percent=100")
                .contribution("H", "pre_tax", ofPay(highly))
                .employee("N", "100000.00", "prior_year_compensation=100000")
                .contribution("N", "pre_tax", ofPay(others))
                .run("nondiscrimination");

        assertThat(outcome.one("nondiscrimination", "test", "adp"))
                .containsEntry("nhce_percent", new BigDecimal(others))
                .containsEntry("hce_percent", new BigDecimal(highly))
                .containsEntry("limit_percent", new BigDecimal(limit))
                .containsEntry("limb", limb)
                .containsEntry("passed", passed);
    }

    /// An examination question: four highly compensated employees, at most 3.70 %; the source states the
    /// total, the 700 that B returns first and 1,240 of each.
    /// benefitslink.com/boards/index.php?/topic/6166-question-30-06498
    @Test
    void dollarsAreReturnedByThoseWithTheMostDollars() {
        Outcome outcome = new TestedPlan(directory, 2025)
                .employee("A", "150000.00", "prior_year_compensation=160000")
                .contribution("A", "pre_tax", "4500.00")
                .employee("B", "140000.00", "prior_year_compensation=160000")
                .contribution("B", "roth", "7000.00")
                .employee("C", "100000.00", "prior_year_compensation=160000")
                .contribution("C", "pre_tax", "3000.00")
                .employee("D", "90000.00", "prior_year_compensation=160000")
                .contribution("D", "pre_tax", "6300.00")
                .employee("N", "100000.00", "prior_year_compensation=100000")
                .contribution("N", "pre_tax", "1850.00")
                .run("nondiscrimination", "nondiscrimination_corrections");

        assertThat(outcome.one("nondiscrimination", "test", "adp"))
                .containsEntry("hce_percent", new BigDecimal("4.50"))
                .containsEntry("limit_percent", new BigDecimal("3.7000"))
                .containsEntry("passed", false)
                .containsEntry("excess_total", new BigDecimal("3180.00"));
        assertThat(outcome.of("nondiscrimination_corrections"))
                .extracting("employee_id", "percent", "excess_allocated", "refund")
                .containsExactlyInAnyOrder(
                        row("B", "5.00", "1940.00", "1940.00"), row("D", "7.00", "1240.00", "1240.00"));
    }

    /// Two partners at 200,000 and two managers at 100,000, all deferring 13,000, others at 4 %: 4,000 are
    /// returned to each. With the top-paid group, a fifth of ten, the managers are not highly compensated, and
    /// the test is passed. cbginc.com/Administrator%20Notes,%20Limiting%20the%20Number%20of%20HCEs.htm
    @ParameterizedTest
    @CsvSource({"false, 9.75, 4.00, 6.0000, false, 16000.00, 4", "true, 6.50, 6.25, 8.2500, true, 0.00, 0"})
    void theTopPaidGroupIsARemedy(
            boolean elected, String highly, String others, String limit, boolean passed, String excess, int refunds) {
        TestedPlan plan = new TestedPlan(directory, 2019).with("testing: {top_paid_group: %s}".formatted(elected));
        for (int i = 1; i <= 10; i++) {
            String id = "E%02d".formatted(i);
            String pay = i <= 2 ? "200000" : i <= 4 ? "100000" : "50000";
            // The managers' pay of the example was over the threshold of its time.
            String lookBack = i <= 2 ? "200000" : i <= 4 ? "120001" : "50000";
            plan.employee(id, pay, "prior_year_compensation=" + lookBack)
                    .contribution(id, "pre_tax", i <= 4 ? "13000.00" : "2000.00");
        }

        Outcome outcome = plan.run("nondiscrimination", "nondiscrimination_corrections");

        assertThat(outcome.one("nondiscrimination", "test", "adp"))
                .containsEntry("hce_percent", new BigDecimal(highly))
                .containsEntry("nhce_percent", new BigDecimal(others))
                .containsEntry("limit_percent", new BigDecimal(limit))
                .containsEntry("passed", passed)
                .containsEntry("excess_total", new BigDecimal(excess));
        assertThat(outcome.of("nondiscrimination_corrections"))
                .hasSize(refunds)
                .extracting("refund")
                .allMatch(new BigDecimal("4000.00")::equals);
    }

    /// Two of 50 and more above 305,000: one deferred 27,000, of which 402(g) made 6,500 catch-up, the other
    /// 20,500. Both have a ratio of 6.72 % and the same excess. The first has it refunded, for the catch-up is
    /// used; the second keeps all of it as catch-up. The source has 3,000 each; with percentages rounded to a
    /// hundredth the nearest is 2,989. benefitslink.com/m/url.cgi?n=117362
    @Test
    void whoHasCatchUpLeftKeepsTheExcess() {
        Outcome outcome = new TestedPlan(directory, 2022)
                .employee("P1", "310000.00", "birth_date=1970-01-01", "prior_year_compensation=310000")
                .contribution("P1", "pre_tax", "27000.00")
                .employee("P2", "310000.00", "birth_date=1970-01-01", "prior_year_compensation=310000")
                .contribution("P2", "pre_tax", "20500.00")
                .employee("N", "100000.00", "prior_year_compensation=100000")
                .contribution("N", "pre_tax", "3740.00")
                .run("nondiscrimination_corrections");

        assertThat(outcome.of("nondiscrimination_corrections"))
                .extracting("employee_id", "percent", "excess_allocated", "recharacterized_catch_up", "refund")
                .containsExactlyInAnyOrder(
                        row("P1", "6.72", "2989.00", "0.00", "2989.00"),
                        row("P2", "6.72", "2989.00", "2989.00", "0.00"));
    }

    private static String ofPay(String percent) {
        return new BigDecimal(percent)
                .multiply(new BigDecimal("1000"))
                .setScale(2)
                .toPlainString();
    }

    static Tuple row(String employee, String... amounts) {
        Object[] values = new Object[amounts.length + 1];
        values[0] = employee;
        for (int i = 0; i < amounts.length; i++) {
            values[i + 1] = new BigDecimal(amounts[i]);
        }
        return Tuple.tuple(values);
    }
}
