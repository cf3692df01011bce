package io.plumbline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.Contribution;
import io.plumbline.oracle.OptionalColumn;
import io.plumbline.oracle.Participant;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanTerms;
import io.plumbline.oracle.Provision;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever limit makes deferrals catch-up, the page says how much catch-up there can be, of which calendar year, and
/// why it is no more and no less.
class CatchUpStepsTest {

    private static final String IN_ADDITIONS = "What is catch-up";

    @TempDir
    private Path directory;

    /// 80,000 against 70,000: of the 10,000 over it, 7,500 are catch-up.
    @Test
    void catchUpByWayOfTheAdditionsIsNoMoreThanIsLeft() throws Exception {
        ExplainedPage page = explain(
                PlanTerms.calendarYear("P", 2025),
                row("pre_tax", "20000.00", "2025-12-31"),
                row("profit_sharing", "60000.00", "2025-12-31"));

        assertThat(page.figure("Catch-up", "Age at the end of 2025")).contains("55");
        assertThat(page.figure("Catch-up", "Catch-up limit")).contains("$7,500.00");
        assertThat(page.figure(IN_ADDITIONS, "Over the limit on annual additions"))
                .contains("$10,000.00");
        assertThat(page.figure(IN_ADDITIONS, "Left of the catch-up limit")).contains("$7,500.00");
        assertThat(page.figure(IN_ADDITIONS, "Of what is over, catch-up")).contains("$7,500.00");
    }

    /// 8,000 of 5,000 in pay are 3,000 over the limit, which is pay, and leave no room in it for catch-up.
    @Test
    void deferralsBeyondPayAreSaidToBeNoCatchUp() throws Exception {
        Participant paid =
                Participant.of("E", LocalDate.of(1970, 1, 1), LocalDate.of(2010, 1, 1), new BigDecimal("5000.00"));
        ExplainedPage page = ExplainedPage.of(
                new PlanCase(
                        PlanTerms.calendarYear("P", 2025),
                        List.of(paid),
                        List.of(row("pre_tax", "8000.00", "2025-12-31"))),
                "E",
                directory);

        assertThat(page.figure("The comparison", "Excess")).contains("$3,000.00");
        assertThat(page.chapter("annual_additions").steps().getLast().sentence())
                .contains("over pay are no catch-up");
        assertThat(page.explanation().rules()).contains(Rule.CATCH_UP_WITHIN_PAY);
    }

    /// The plan year ends in 2026, and so it is catch-up of 2026 that its own limit of 30,000 makes.
    @Test
    void catchUpByWayOfThePlansLimitIsOfTheYearInWhichThePlanYearEnds() throws Exception {
        ExplainedPage page = explain(
                PlanTerms.fiscalYear("P", LocalDate.of(2025, 7, 1))
                        .with(Provision.DEFERRAL_LIMIT, new BigDecimal("0.15")),
                row("pre_tax", "20000.00", "2025-10-01"),
                row("pre_tax", "11000.00", "2026-02-01"));

        assertThat(page.chapter("elective_deferrals").verdict())
                .isEqualTo("$20,000.00 was deferred in 2025, which is within the limit.");
        assertThat(page.figure("The plan's own limit", "Share of pay that may be deferred"))
                .contains("15.00%");
        assertThat(page.figure("The plan's own limit", "Plan compensation")).contains("$200,000.00");
        assertThat(page.figure("The plan's own limit", "Limit of the plan")).contains("$30,000.00");
        assertThat(page.figure("The plan's own limit", "Catch-up over it")).contains("$1,000.00");
        assertThat(page.figure("Catch-up of 2026", "Age at the end of 2026")).contains("56");
        assertThat(page.figure("Catch-up of 2026", "Catch-up limit")).contains("$8,000.00");
        assertThat(page.figure("The routes of catch-up", "Over the plan's own limit"))
                .contains("$1,000.00");
    }

    /// 20,000 are 10 %, and nobody else defers: all of it is in excess, and 7,500 are catch-up.
    @Test
    void catchUpByWayOfTheTestIsOfTheYearInWhichThePlanYearEnds() throws Exception {
        ExplainedPage page = explain(PlanTerms.calendarYear("P", 2025), row("pre_tax", "20000.00", "2025-12-31"));

        assertThat(page.figure("Catch-up", "Catch-up limit")).contains("$7,500.00");
        assertThat(page.figure("What becomes of it", "Stays as catch-up")).contains("$7,500.00");
        assertThat(page.figure("What becomes of it", "Refunded")).contains("$12,500.00");
    }

    /// 25,000 of 2025 are over its limit; the test of a plan year that ends in 2026 has the whole pool of
    /// 2026.
    @Test
    void whatIsLeftOfTheYearInWhichThePlanYearBeginsIsNotLeftForItsTest() throws Exception {
        PlanTerms fiscal = PlanTerms.fiscalYear("P", LocalDate.of(2025, 7, 1));
        ExplainedPage page = explain(fiscal, row("pre_tax", "25000.00", "2025-10-01"));

        assertThat(page.figure("The routes of catch-up", "Catch-up limit of 2025"))
                .contains("$7,500.00");
        assertThat(page.figure("The routes of catch-up", "Left of it")).contains("$6,000.00");
        assertThat(page.figure("The routes of catch-up", "Left for the ADP test"))
                .isEmpty();
    }

    /// E is 55, has 200,000 and is highly compensated; N defers nothing.
    private ExplainedPage explain(PlanTerms terms, Contribution... contributions) throws Exception {
        List<Participant> both = List.of(
                Participant.of("E", LocalDate.of(1970, 1, 1), LocalDate.of(2010, 1, 1), new BigDecimal("200000.00"))
                        .with(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("200000.00")),
                Participant.of("N", LocalDate.of(1980, 1, 1), LocalDate.of(2010, 1, 1), new BigDecimal("50000.00")));
        return ExplainedPage.of(new PlanCase(terms, both, Arrays.asList(contributions)), "E", directory);
    }

    private static Contribution row(String moneyType, String amount, String payDate) {
        return new Contribution("E", LocalDate.parse(payDate), moneyType, new BigDecimal(amount), null, null);
    }
}
