package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: no negative amount takes an excess deferral of a highly compensated employee out of the ADP test
/// unnoticed, for it counts, distributed or not, 1.401(k)-2(a)(5)(ii).
///
/// H has 350,000 and defers 25,500, which is 7.29 %: 2,000 over 402(g). Where the others defer 5 %, 7 % pass.
class ExcessDeferralTakenBackTest {

    private static final String TOLD = "excess_deferral_taken_back";

    @TempDir
    private Path directory;

    private TestedPlan plan;

    @BeforeEach
    void aPlanOf2025() {
        plan = new TestedPlan(directory, 2025).employee("N", "50000.00").contribution("N", "pre_tax", "2500.00");
    }

    @Test
    void anExcessDeferralThatIsNotTakenBackCountsAndNobodyIsTold() {
        highlyCompensated("1985-05-05").contribution("H", "pre_tax", "25500.00", "2025-06-15");

        assertThat(tested("7.29", false).findings()).doesNotContain(TOLD);
    }

    /// The test passes with 23,500, 6.71 %.
    @Test
    void whatTakesItOutOfTheTestIsToldOf() {
        highlyCompensated("1985-05-05")
                .contribution("H", "pre_tax", "25500.00", "2025-06-15")
                .allocated("H", "pre_tax", "-2000.00", "2026-03-15");

        assertThat(tested("6.71", true).findings()).contains(TOLD);
    }

    /// What is taken back of deferrals within the limit, or of catch-up, was no excess deferral.
    @ParameterizedTest
    @CsvSource({
        "1985-05-05, 23500.00, -1000.00, false",
        "1985-05-05, 23500.01, -1000.00, true",
        "1970-05-05, 31000.00, -1000.00, false",
        "1970-05-05, 31000.01, -0.01, true"
    })
    void onlyDeferralsOverTheLimitAndItsCatchUpAreConcerned(String birth, String paid, String taken, boolean told) {
        highlyCompensated(birth)
                .contribution("H", "pre_tax", paid, "2025-06-15")
                .allocated("H", "pre_tax", taken, "2026-03-15");

        assertThat(plan.run("nondiscrimination").findings().contains(TOLD)).isEqualTo(told);
    }

    @Test
    void aReversalWithinTheYearIsOfWhatWasNeverDeferred() {
        highlyCompensated("1985-05-05")
                .contribution("H", "pre_tax", "25500.00", "2025-06-15")
                .contribution("H", "pre_tax", "-2000.00", "2025-06-30");

        assertThat(tested("6.71", true).findings()).doesNotContain(TOLD);
    }

    @Test
    void thoseOfTheOthersAreInNoRatioAnyway() {
        plan.employee("N2", "100000.00", "prior_year_compensation=100000")
                .contribution("N2", "pre_tax", "25500.00", "2025-06-15")
                .allocated("N2", "pre_tax", "-2000.00", "2026-03-15");

        assertThat(plan.run("nondiscrimination").findings()).doesNotContain(TOLD);
    }

    private TestedPlan highlyCompensated(String birth) {
        return plan.employee("H", "350000.00", "prior_year_compensation=300000", "birth_date=" + birth);
    }

    private Outcome tested(String ratio, boolean passed) {
        Outcome outcome = plan.run("nondiscrimination");
        assertThat(outcome.one("nondiscrimination", "test", "adp"))
                .containsEntry("hce_percent", new BigDecimal(ratio))
                .containsEntry("passed", passed);
        return outcome;
    }
}
