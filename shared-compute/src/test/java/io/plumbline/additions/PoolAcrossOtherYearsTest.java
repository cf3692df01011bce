package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.additions.OneParticipant.Figures;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: where the limitation year is not the plan year, the plan's own limit and the ADP limit make
/// catch-up on the last day of the plan year, and 415(c) on that of the limitation year, 26 CFR 1.414(v)-1(b)(2).
/// What became catch-up when the one year before ended within the other year counts no longer in that, (d)(1).
class PoolAcrossOtherYearsTest {

    @TempDir
    private Path directory;

    /// Of 25,000 in the plan year that ended on 31 October 2025, 5,000 went over 10 % of 200,000. Of 30,000 in 2025,
    /// 25,000 count against $23,500, and 23,500 beside 46,500 of profit sharing against $70,000.
    @Test
    void whatThePlansLimitMadeCatchUpWithinTheLimitationYearCountsNoLonger() throws IOException {
        Figures figures = overThePlansLimitInOctober("9000.00", "46500.00").judged();

        assertThat(figures.of(
                        "elective_deferrals",
                        "deferrals",
                        "catch_up_by_year_before",
                        "catch_up_by_402g",
                        "excess_deferral"))
                .containsExactly("30000.00", "5000.00", "1500.00", "0.00");
        assertThat(figures.of("annual_additions", "catch_up_excluded", "annual_additions", "status"))
                .containsExactly("6500.00", "70000.00", "at_risk");
        assertThat(figures.of("catch_up_use 2025", "by_year_before", "by_402g", "remaining"))
                .containsExactly("5000.00", "1500.00", "1000.00");
        assertThat(figures.warnings()).isEmpty();
    }

    @Test
    void belowTheLimitOnDeferralsItIsNoAnnualAdditionEither() throws IOException {
        Figures figures = overThePlansLimitInOctober("5000.00", "49000.00").judged();

        assertThat(figures.of("elective_deferrals", "catch_up_by_402g", "excess_deferral"))
                .containsExactly("0.00", "0.00");
        assertThat(figures.of("annual_additions", "catch_up_excluded", "annual_additions", "excess"))
                .containsExactly("5000.00", "70000.00", "0.00");
    }

    /// 1,000 of profit sharing too much is catch-up by way of 415(c), and uses what is left; a cent more is too much.
    @Test
    void theLimitOnAdditionsHasWhatIsLeftOfThePool() throws IOException {
        Figures figures = overThePlansLimitInOctober("9000.00", "47500.01").judged();

        assertThat(figures.of("annual_additions", "catch_up_by_415", "annual_additions", "excess"))
                .containsExactly("1000.00", "70000.01", "0.01");
    }

    /// Of 75,000 in the limitation year that ended on 30 June 2025, 5,000 are catch-up. Of 31,000 in the plan
    /// year 2,500 go over $23,500 beside them: 8 % of 300,000 is not exceeded by the 23,500 that are left.
    @Test
    void whatAnnualAdditionsMadeCatchUpWithinThePlanYearIsNotOverThePlansLimit() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 56, "300000.00")
                .plan("limitation_year_start: 07-01")
                .plan("contributions: {deferral_limit: 0.08}")
                .knownTheYearBefore()
                .creditedBefore("2024-03-15", "pre_tax", "1000.00")
                .credited("2025-05-15", "pre_tax", "20000.00")
                .credited("2025-06-15", "profit_sharing", "55000.00")
                .credited("2025-11-15", "pre_tax", "11000.00")
                .judged();

        assertThat(figures.of(
                        "elective_deferrals",
                        "catch_up_by_402g",
                        "catch_up_by_plan_limit",
                        "excess_over_plan_limit",
                        "excess_deferral"))
                .containsExactly("2500.00", "0.00", "0.00", "0.00");
        assertThat(figures.of("plan_year_catch_up", "by_402g", "by_415", "open_to_adp"))
                .containsExactly("2500.00", "5000.00", "0.00");
    }

    /// The ADP limit is compared when the plan year ends: what was deferred in 2025 before that counts, though the
    /// limitation year has nothing before it.
    @Test
    void withoutTheDataOfThePlanYearBeforeAWarningSaysSo() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 58, "200000.00")
                .plan("plan_year_start: 11-01")
                .plan("limitation_year_start: 01-01")
                .creditedBefore("2025-06-15", "pre_tax", "21000.00")
                .credited("2025-12-15", "pre_tax", "5000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "catch_up_by_402g")).containsExactly("2500.00");
        assertThat(figures.warnings()).containsExactly("pool_may_be_spent");
    }

    private OneParticipant overThePlansLimitInOctober(String deferredSince, String profitSharing) {
        return OneParticipant.of(directory, 2025, 58, "200000.00")
                .plan("plan_year_start: 11-01")
                .plan("limitation_year_start: 01-01")
                .plan("contributions: {deferral_limit: 0.10}")
                .knownTheYearBefore()
                .creditedBefore("2024-12-15", "pre_tax", "4000.00")
                .creditedBefore("2025-06-15", "pre_tax", "21000.00")
                .credited("2025-12-15", "pre_tax", deferredSince)
                .credited("2025-12-20", "profit_sharing", profitSharing);
    }
}
