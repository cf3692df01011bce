package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.additions.OneParticipant.Figures;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: deferrals over a limit that the plan sets itself are catch-up, 26 CFR
/// 1.414(v)-1(b)(1)(ii), and beyond the pool the plan's own affair: no excess deferral under 402(g).
///
/// In 2025: 402(g) $23,500, catch-up $7,500 from 50 on.
class PlanLimitTest {

    private static final String[] COLUMNS = {
        "plan_limit", "catch_up_by_402g", "catch_up_by_plan_limit", "excess_over_plan_limit", "excess_deferral"
    };

    @TempDir
    private Path directory;

    @Test
    void deferralsOverThePlansLimitAreCatchUp() throws IOException {
        Figures figures = person(55, "100000.00")
                .plan("contributions: {deferral_limit: 0.10}")
                .credited("2025-12-31", "pre_tax", "15000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", COLUMNS))
                .containsExactly("10000.00", "0.00", "5000.00", "0.00", "0.00");
        assertThat(figures.of("elective_deferrals", "catch_up_used")).containsExactly("5000.00");
        assertThat(figures.of("annual_additions", "catch_up_excluded", "annual_additions"))
                .containsExactly("5000.00", "10000.00");
        assertThat(figures.warnings()).isEmpty();
    }

    @Test
    void beyondThePoolTheyAreToldOfAndAreNoExcessDeferral() throws IOException {
        Figures figures = person(55, "100000.00")
                .plan("contributions: {deferral_limit: 0.10}")
                .credited("2025-12-31", "pre_tax", "20000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", COLUMNS))
                .containsExactly("10000.00", "0.00", "7500.00", "2500.00", "0.00");
        assertThat(figures.warnings()).containsExactly("over_plan_limit");
    }

    @Test
    void whatWentOver402gIsNotCountedAgain() throws IOException {
        Figures figures = person(55, "150000.00")
                .plan("contributions: {deferral_limit: 0.10}")
                .credited("2025-12-31", "pre_tax", "25000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", COLUMNS))
                .containsExactly("15000.00", "1500.00", "6000.00", "2500.00", "0.00");
    }

    @Test
    void whoMayNotCatchUpHasBothExcessesApart() throws IOException {
        Figures figures = person(40, "150000.00")
                .plan("contributions: {deferral_limit: 0.10}")
                .credited("2025-12-31", "roth", "25000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", COLUMNS))
                .containsExactly("15000.00", "0.00", "0.00", "8500.00", "1500.00");
    }

    /// 3.33 % of $33,333.33 is $1,109.999889.
    @Test
    void theLimitIsCutOffAtTheCentSoThatNothingOverTheShareIsLetThrough() throws IOException {
        Figures figures = person(40, "33333.33")
                .plan("contributions: {deferral_limit: 0.0333}")
                .credited("2025-12-31", "pre_tax", "1110.00")
                .judged();

        assertThat(figures.of("elective_deferrals", COLUMNS))
                .containsExactly("1109.99", "0.00", "0.00", "0.01", "0.00");
    }

    @Test
    void theShareIsOfPlanCompensation() throws IOException {
        Figures figures = person(40, "100000.00")
                .filed("plan_compensation", "80000.00")
                .plan("contributions: {deferral_limit: 0.10}")
                .credited("2025-12-31", "pre_tax", "8000.01")
                .judged();

        assertThat(figures.of("elective_deferrals", COLUMNS))
                .containsExactly("8000.00", "0.00", "0.00", "0.01", "0.00");
    }

    @Test
    void deferralsToARelatedPlanAreNotOfThisPlansLimit() throws IOException {
        Figures figures = person(40, "100000.00")
                .plan("contributions: {deferral_limit: 0.10}")
                .plan("related_plans: [ACME-PS]")
                .credited("2025-12-31", "pre_tax", "10000.00")
                .creditedToRelatedPlan("2025-12-31", "pre_tax", "5000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", COLUMNS))
                .containsExactly("10000.00", "0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void aPlanWithoutALimitHasNone() throws IOException {
        Figures figures = person(40, "100000.00")
                .credited("2025-12-31", "pre_tax", "20000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", COLUMNS)).containsExactly("null", "0.00", "0.00", "0.00", "0.00");
    }

    private OneParticipant person(int age, String compensation) {
        return OneParticipant.of(directory, 2025, age, compensation);
    }
}
