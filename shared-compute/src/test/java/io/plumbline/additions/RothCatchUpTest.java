package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.additions.OneParticipant.Figures;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: catch-up of who earned more than the threshold in the year before has to be Roth, IRC
/// 414(v)(7). In 2026, in good faith, that is told and changes no amount; from 2027 on a plan without Roth has
/// no catch-up for them, 26 CFR 1.414(v)-2(b)(2).
///
/// In 2026: 402(g) $24,500, catch-up $8,000, wages of 2025 $150,000. The IRS has not announced 2027 here, so
/// its limits are a site's own, and made up.
class RothCatchUpTest {

    private static final String[] LIMITS_OF_2027 = {
        "2027,annual_additions,74000",
        "2027,elective_deferrals,25000",
        "2027,catch_up,8500",
        "2027,super_catch_up,12000",
        "2027,compensation,370000",
        "2027,highly_compensated,165000",
        "2026,roth_catch_up_wages,155000"
    };

    @TempDir
    private Path directory;

    /// Of the examples of 26 CFR 1.414(v)-2(d): $156,000 of FICA wages earned before someone became a partner
    /// count; beside $60,000 of them, $155,000 of self-employment income does not.
    @ParameterizedTest
    @CsvSource({"150000.00, false", "150000.01, true", "156000.00, true", "60000.00, false", "'', false"})
    void onlyWagesOverTheThresholdRequireRoth(String wages, boolean required) throws IOException {
        Figures figures =
                in2026(55, wages).credited("2026-12-31", "pre_tax", "32500.00").judged();

        assertThat(figures.of("elective_deferrals", "roth_required", "catch_up_to_be_roth"))
                .containsExactly(String.valueOf(required), required ? "8000.00" : "0.00");
        assertThat(figures.warnings().contains("catch_up_not_roth")).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void in2026NoAmountChanges(boolean roth) throws IOException {
        Figures figures = in2026(55, "200000.00")
                .plan("contributions: {roth: %s}".formatted(roth))
                .credited("2026-12-31", "pre_tax", "32500.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "catch_up_limit", "catch_up_used", "excess_deferral"))
                .containsExactly("8000.00", "8000.00", "0.00");
        assertThat(figures.warnings()).containsExactly("catch_up_not_roth");
    }

    @ParameterizedTest
    @CsvSource({"8000.00, 0.00, false", "7750.00, 250.00, false", "7749.99, 250.01, true", "30000.00, 0.00, false"})
    void rothDeferralsOfTheYearCoverAndTwoHundredFiftyDollarsMayPass(String roth, String uncovered, boolean told)
            throws IOException {
        String preTax = new java.math.BigDecimal("32500.00")
                .subtract(new java.math.BigDecimal(roth))
                .toString();
        Figures figures = in2026(55, "200000.00")
                .credited("2026-02-28", "roth", roth)
                .credited("2026-12-31", "pre_tax", preTax)
                .judged();

        assertThat(figures.of("elective_deferrals", "catch_up_to_be_roth")).containsExactly(uncovered);
        assertThat(figures.warnings().contains("catch_up_not_roth")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void rothMoneyInAPlanWithoutRothIsToldOf(boolean offered, boolean told) throws IOException {
        Figures figures = in2026(40, "100000.00")
                .plan("contributions: {roth: %s}".formatted(offered))
                .credited("2026-02-28", "roth", "100.00")
                .judged();

        assertThat(figures.warnings().contains("roth_not_offered")).isEqualTo(told);
    }

    @Test
    void whoMayNotCatchUpNeedsNoRoth() throws IOException {
        Figures figures = in2026(49, "200000.00")
                .credited("2026-12-31", "pre_tax", "24500.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "roth_required", "catch_up_to_be_roth"))
                .containsExactly("false", "0.00");
    }

    @Test
    void before2026NobodyNeedsIt() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 55, "200000.00")
                .filed("prior_year_fica_wages", "200000.00")
                .credited("2025-12-31", "pre_tax", "31000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "roth_required")).containsExactly("false");
        assertThat(figures.warnings()).isEmpty();
    }

    @Test
    void from2027OnAPlanWithoutRothHasNoCatchUpForThem() throws IOException {
        Figures figures = in2027("155000.01")
                .plan("contributions: {roth: false}")
                .credited("2027-12-31", "pre_tax", "33500.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "roth_required", "catch_up_limit", "excess_deferral"))
                .containsExactly("true", "0.00", "8500.00");
        assertThat(figures.of("plan_year_catch_up", "open_to_adp")).containsExactly("0.00");
    }

    @Test
    void from2027OnThoseBelowTheThresholdKeepIt() throws IOException {
        Figures figures = in2027("155000.00")
                .plan("contributions: {roth: false}")
                .credited("2027-12-31", "pre_tax", "33500.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "roth_required", "catch_up_limit", "excess_deferral"))
                .containsExactly("false", "8500.00", "0.00");
    }

    @Test
    void from2027OnAPlanWithRothIsToldWhatIsNotRoth() throws IOException {
        Figures figures = in2027("200000.00")
                .credited("2027-12-31", "pre_tax", "33500.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "catch_up_limit", "catch_up_used", "catch_up_to_be_roth"))
                .containsExactly("8500.00", "8500.00", "8500.00");
        assertThat(figures.warnings()).containsExactly("catch_up_not_roth");
    }

    @Test
    void catchUpByTheLimitOnAnnualAdditionsHasToBeRothToo() throws IOException {
        Figures figures = in2026(55, "200000.00")
                .credited("2026-12-31", "pre_tax", "20000.00")
                .credited("2026-12-31", "profit_sharing", "54000.00")
                .judged();

        assertThat(figures.of("annual_additions", "catch_up_by_415", "excess")).containsExactly("2000.00", "0.00");
        assertThat(figures.warnings()).containsExactly("catch_up_by_415_not_roth");
    }

    private OneParticipant in2026(int age, String wages) {
        return OneParticipant.of(directory, 2026, age, "300000.00").filed("prior_year_fica_wages", wages);
    }

    private OneParticipant in2027(String wages) throws IOException {
        return OneParticipant.of(directory, 2027, 55, "300000.00")
                .filed("prior_year_fica_wages", wages)
                .limits(LIMITS_OF_2027);
    }
}
