package io.plumbline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.Contribution;
import io.plumbline.oracle.OptionalColumn;
import io.plumbline.oracle.Participant;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanTerms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever limit makes catch-up of a high earner, the step about that limit says how much of it is to be Roth yet,
/// and no other step says that all of it is.
class RothCoverTest {

    private static final String ROTH = "Roth catch-up";
    private static final String BECOMES = "What becomes of it";
    private static final String IN_ADDITIONS = "What is catch-up";
    private static final String OF_TEST = "Of the catch-up, to be Roth yet";
    private static final String OF_ADDITIONS = "Of what is over, to be Roth yet";
    private static final String OF_DEFERRALS = "By a limit on deferrals, to be Roth yet";

    @TempDir
    private Path directory;

    @Test
    void catchUpOfTheTestIsSaidToBeRothYetWhereTheTestIsCorrected() throws Exception {
        ExplainedPage page = explain("500000.00", row("pre_tax", "20000.00"));

        assertThat(page.figure(BECOMES, "Stays as catch-up")).contains("$8,000.00");
        assertThat(page.figure(BECOMES, OF_TEST)).contains("$8,000.00");
        assertThat(sentence(page, "nondiscrimination_corrections", BECOMES))
                .contains("The test is not run again. Catch-up has to be Roth", "$8,000.00 of this is not");
        assertThat(sentence(page, "elective_deferrals", ROTH)).contains("No limit on deferrals makes any here.");
        assertThat(page.figure(ROTH, OF_DEFERRALS)).contains("$0.00");
    }

    /// 26,500 of deferrals are 2,000 over 402(g): of 5,000 Roth 3,000 are left for the 6,000 of the test.
    @Test
    void rothDeferralsCoverTheLimitOnDeferralsFirst() throws Exception {
        ExplainedPage page = explain("500000.00", row("pre_tax", "21500.00"), row("roth", "5000.00"));

        assertThat(page.figure(BECOMES, "Stays as catch-up")).contains("$6,000.00");
        assertThat(page.figure(BECOMES, OF_TEST)).contains("$3,000.00");
        assertThat(sentence(page, "elective_deferrals", ROTH)).contains("All that a limit on deferrals makes is.");
    }

    /// 77,000 of additions are 5,000 over 72,000. The test takes the other 3,000 of the pool.
    @Test
    void catchUpOfTheAdditionsIsSaidToBeRothYetWhereTheyAreCompared() throws Exception {
        ExplainedPage page = explain(
                "500000.00", row("pre_tax", "16000.00"), row("roth", "4000.00"), row("profit_sharing", "57000.00"));

        assertThat(page.figure(IN_ADDITIONS, OF_ADDITIONS)).contains("$1,000.00");
        assertThat(sentence(page, "annual_additions", IN_ADDITIONS)).contains("$1,000.00 of this is not");
        assertThat(page.figure(BECOMES, OF_TEST)).contains("$3,000.00");
    }

    @Test
    void nothingIsToBeRothYetWhereItIsOrNeedNotBe() throws Exception {
        ExplainedPage covered = explain("500000.00", row("roth", "20000.00"), row("profit_sharing", "57000.00"));
        ExplainedPage below = explain("150000.00", row("pre_tax", "20000.00"), row("profit_sharing", "57000.00"));

        for (ExplainedPage page : List.of(covered, below)) {
            assertThat(page.figure(BECOMES, "Stays as catch-up")).contains("$3,000.00");
            assertThat(page.figure(BECOMES, OF_TEST)).isEmpty();
            assertThat(page.figure(IN_ADDITIONS, OF_ADDITIONS)).isEmpty();
        }
    }

    private static String sentence(ExplainedPage page, String asset, String step) {
        return page.chapter(asset).steps().stream()
                .filter(each -> each.title().equals(step))
                .map(Step::sentence)
                .findFirst()
                .orElseThrow();
    }

    /// E is 56, has 200,000 and is highly compensated; N defers nothing. Files are kept apart by the wages.
    private ExplainedPage explain(String wages, Contribution... contributions) throws Exception {
        List<Participant> both = List.of(
                Participant.of("E", LocalDate.of(1970, 1, 1), LocalDate.of(2010, 1, 1), new BigDecimal("200000.00"))
                        .with(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("200000.00"))
                        .with(OptionalColumn.PRIOR_YEAR_FICA_WAGES, new BigDecimal(wages)),
                Participant.of("N", LocalDate.of(1980, 1, 1), LocalDate.of(2010, 1, 1), new BigDecimal("50000.00")));
        return ExplainedPage.of(
                new PlanCase(PlanTerms.calendarYear("P", 2026), both, Arrays.asList(contributions)),
                "E",
                directory.resolve(wages));
    }

    private static Contribution row(String moneyType, String amount) {
        return new Contribution("E", LocalDate.of(2026, 12, 31), moneyType, new BigDecimal(amount), null, null);
    }
}
