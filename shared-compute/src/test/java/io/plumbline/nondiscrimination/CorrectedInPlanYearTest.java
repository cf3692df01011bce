package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tests are of the plan year: what the correction of another limitation year takes, or makes catch-up, is left out
/// of them no further than it is of the plan year's contributions, 1.401(k)-2(a)(4). Plan years here begin in July,
/// limitation years in January.
class CorrectedInPlanYearTest {

    @TempDir
    private Path directory;

    private TestedPlan plan;

    @BeforeEach
    void aPlanOfJuly2024() {
        plan = new TestedPlan(directory, 2024).with("plan_year_start: 07-01").with("limitation_year_start: 01-01");
    }

    /// 83,000 were credited in 2024, 14,000 over the limit of 69,000: of deferrals that came before the plan year.
    @Test
    void deferralsFromBeforeThePlanYearAreTakenOutOfNoRatio() {
        highlyPaid("1985-01-01")
                .contribution("H", "pre_tax", "23000.00", "2024-03-31")
                .contribution("H", "profit_sharing", "60000.00", "2024-12-30")
                .contribution("H", "pre_tax", "23500.00", "2025-03-31");

        assertThat(ratio("deferral_ratios"))
                .containsEntry("deferrals", new BigDecimal("23500.00"))
                .containsEntry("percent", new BigDecimal("9.40"));
    }

    /// The last dollars of the limitation year are the ones over its limit, and these are of the plan year.
    @Test
    void theLastDeferralsOfTheLimitationYearAreTheOnesThatGo() {
        highlyPaid("1985-01-01")
                .contribution("H", "pre_tax", "11500.00", "2024-03-31")
                .contribution("H", "pre_tax", "11500.00", "2024-09-30")
                .contribution("H", "profit_sharing", "60000.00", "2024-12-30");

        assertThat(ratio("deferral_ratios")).containsEntry("deferrals", new BigDecimal("0.00"));
    }

    /// At 55 what is over the limit is catch-up; 7,500 of it were deferred before the plan year.
    @Test
    void catchUpFromBeforeThePlanYearIsTakenOutOfNoRatio() {
        highlyPaid("1969-01-01")
                .contribution("H", "pre_tax", "16000.00", "2024-03-31")
                .contribution("H", "profit_sharing", "60500.00", "2024-12-30")
                .contribution("H", "pre_tax", "16000.00", "2025-03-31");

        assertThat(ratio("deferral_ratios")).containsEntry("deferrals", new BigDecimal("16000.00"));
    }

    @Test
    void afterTaxContributionsFromBeforeThePlanYearAreTakenOutOfNoRatio() {
        highlyPaid("1985-01-01")
                .contribution("H", "after_tax", "20000.00", "2024-03-31")
                .contribution("H", "profit_sharing", "60000.00", "2024-12-30")
                .contribution("H", "after_tax", "20000.00", "2025-03-31");

        assertThat(ratio("contribution_ratios")).containsEntry("percent", new BigDecimal("8.00"));
    }

    private TestedPlan highlyPaid(String born) {
        return plan.employee("H", "250000.00", "prior_year_compensation=200000.00", "birth_date=" + born);
    }

    private Map<String, @Nullable Object> ratio(String asset) {
        return plan.run(asset).one(asset, "employee_id", "H");
    }
}
