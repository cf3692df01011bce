package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: what is in the numerator of a ratio and what in its denominator, and how it is rounded.
/// In 2025: 402(g) $23,500, catch-up $7,500, 401(a)(17) $350,000.
class RatiosTest {

    private static final String HIGHLY = "prior_year_compensation=200000";
    private static final String OTHER = "prior_year_compensation=100000";
    private static final String AGED_55 = "birth_date=1970-01-01";

    @TempDir
    private Path directory;

    private TestedPlan plan;

    @BeforeEach
    void aPlanOf2025() {
        plan = new TestedPlan(directory, 2025);
    }

    @Test
    void preTaxAndRothCountAlikeAndWhoDefersNothingCountsWithZero() {
        plan.employee("A", "100000.00", OTHER)
                .contribution("A", "pre_tax", "3000.00")
                .contribution("A", "roth", "1000.00")
                .employee("B", "100000.00", OTHER);

        assertThat(deferralRatio("A")).containsEntry("percent", new BigDecimal("4.00"));
        assertThat(deferralRatio("B")).containsEntry("percent", new BigDecimal("0.00"));
    }

    /// The limitation year 2025 is the calendar year, and the plan year 2025 begins in July of it: a number cannot name
    /// both. The deferral of March is of the plan year before, and its two others are 4 % of pay.
    @Test
    void theYearThatADepositIsAllocatedToIsNoPlanYearThatBeginsOnAnotherDay() {
        plan.with("plan_year_start: 07-01")
                .with("limitation_year_start: 01-01")
                .employee("A", "200000")
                .allocated("A", "pre_tax", "10000", "2025-03-15")
                .allocated("A", "pre_tax", "5000", "2025-10-15")
                .contribution("A", "pre_tax", "3000", "2026-03-15");

        assertThat(deferralRatio("A")).containsEntry("percent", new BigDecimal("4.00"));
    }

    /// 0.005 of a percentage point is rounded up, and a cent less is not.
    @ParameterizedTest
    @CsvSource({"1005.00, 1.01", "1004.99, 1.00"})
    void aRatioIsRoundedHalfUpToAHundredthOfAPoint(String deferred, String percent) {
        plan.employee("A", "100000.00", OTHER).contribution("A", "pre_tax", deferred);

        assertThat(deferralRatio("A")).containsEntry("percent", new BigDecimal(percent));
    }

    @Test
    void payIsPlanCompensationUpToTheLimit() {
        plan.employee("A", "500000.00", HIGHLY)
                .contribution("A", "pre_tax", "17500.00")
                .employee("B", "500000.00", HIGHLY, "plan_compensation=70000.00")
                .contribution("B", "pre_tax", "17500.00");

        assertThat(deferralRatio("A")).containsEntry("percent", new BigDecimal("5.00"));
        assertThat(deferralRatio("B")).containsEntry("percent", new BigDecimal("25.00"));
    }

    /// By way of 402(g), the plan's own limit of a quarter of pay, and 415(c): 1.414(v)-1(d)(2)(i).
    @Test
    void catchUpIsTakenOutBeforeTheTestWhateverLimitMadeItSo() {
        plan.with("contributions: {deferral_limit: 0.25}")
                .employee("BY402G", "200000.00", HIGHLY, AGED_55)
                .contribution("BY402G", "pre_tax", "30000.00")
                .employee("BYPLAN", "20000.00", OTHER, AGED_55)
                .contribution("BYPLAN", "pre_tax", "7000.00")
                .employee("BY415", "200000.00", HIGHLY, AGED_55)
                .contribution("BY415", "pre_tax", "20000.00")
                .contribution("BY415", "profit_sharing", "55000.00");

        assertThat(deferralRatio("BY402G")).containsEntry("deferrals", new BigDecimal("23500.00"));
        assertThat(deferralRatio("BYPLAN")).containsEntry("deferrals", new BigDecimal("5000.00"));
        assertThat(deferralRatio("BY415")).containsEntry("deferrals", new BigDecimal("15000.00"));
    }

    @Test
    void excessDeferralsCountForTheHighlyCompensatedOnly() {
        plan.employee("H", "200000.00", HIGHLY)
                .contribution("H", "pre_tax", "25000.00")
                .employee("N", "200000.00", OTHER)
                .contribution("N", "pre_tax", "25000.00");

        assertThat(deferralRatio("H")).containsEntry("percent", new BigDecimal("12.50"));
        assertThat(deferralRatio("N")).containsEntry("percent", new BigDecimal("11.75"));
    }

    @ParameterizedTest
    @CsvSource({"adp, 3.00, 0.00", "acp, 1.00, 2.00", "none, 1.00, 0.00"})
    void qualifiedContributionsCountWhereThePlanCountsThem(String countedIn, String deferral, String contribution) {
        plan.with("testing: {count_qnec: %s, count_qmac: %s}".formatted(countedIn, countedIn))
                .employee("A", "100000.00", OTHER)
                .contribution("A", "pre_tax", "1000.00")
                .contribution("A", "qnec", "1500.00")
                .contribution("A", "qmac", "500.00");

        assertThat(deferralRatio("A")).containsEntry("percent", new BigDecimal(deferral));
        assertThat(contributionRatio("A")).containsEntry("percent", new BigDecimal(contribution));
    }

    @Test
    void matchAndAfterTaxAreTheContributionRatioAndProfitSharingIsInNone() {
        plan.employee("A", "100000.00", OTHER)
                .contribution("A", "match", "1000.00")
                .contribution("A", "match_true_up", "100.00")
                .contribution("A", "after_tax", "2000.00")
                .contribution("A", "profit_sharing", "4000.00")
                .contribution("A", "rollover", "4000.00");

        assertThat(contributionRatio("A"))
                .containsEntry("after_tax", new BigDecimal("2000.00"))
                .containsEntry("match", new BigDecimal("1100.00"))
                .containsEntry("percent", new BigDecimal("3.10"));
        assertThat(deferralRatio("A")).containsEntry("percent", new BigDecimal("0.00"));
    }

    /// The IRS's John, "Fixing common plan mistakes", in 2015: of 64,000 on pay of 100,000 he keeps 53,000;
    /// 9,000 of his 18,000 deferrals are distributed and 2,000 of his 11,000 match forfeited.
    @Test
    void whatTheCorrectionOfAnnualAdditionsTakesIsLeftOut() {
        plan = new TestedPlan(directory, 2015)
                .with("contributions: {match_formula: [{rate: 1.00, up_to: 0.11}]}")
                .employee("JOHN", "100000.00", OTHER)
                .contribution("JOHN", "pre_tax", "18000.00")
                .contribution("JOHN", "match", "11000.00")
                .contribution("JOHN", "profit_sharing", "35000.00");

        assertThat(deferralRatio("JOHN")).containsEntry("percent", new BigDecimal("9.00"));
        assertThat(contributionRatio("JOHN")).containsEntry("percent", new BigDecimal("9.00"));
    }

    /// 5,000 over 402(g) are distributed in any case, and bring annual additions down to the limit: they count
    /// for the highly compensated all the same, 1.401(k)-2(a)(5)(ii).
    @Test
    void excessDeferralsThatCorrectAnnualAdditionsStillCountForTheHighlyCompensated() {
        for (String id : new String[] {"H", "N"}) {
            plan.employee(id, "100000.00", id.equals("H") ? HIGHLY : OTHER)
                    .contribution(id, "pre_tax", "28500.00")
                    .contribution(id, "profit_sharing", "46500.00");
        }

        assertThat(deferralRatio("H")).containsEntry("percent", new BigDecimal("28.50"));
        assertThat(deferralRatio("N")).containsEntry("percent", new BigDecimal("23.50"));
    }

    @Test
    void moneyOfAnotherPlanYearCountsInThatOne() {
        plan.with("plan_year_start: 07-01")
                .employee("A", "100000.00", OTHER)
                .contribution("A", "pre_tax", "1000.00")
                .contribution("A", "pre_tax", "2000.00", "2025-06-30")
                .contribution("A", "pre_tax", "4000.00", "2026-06-30")
                .contribution("A", "match", "500.00", "2026-06-30");

        assertThat(deferralRatio("A")).containsEntry("percent", new BigDecimal("5.00"));
        assertThat(contributionRatio("A")).containsEntry("percent", new BigDecimal("0.50"));
    }

    /// 1.401(k)-2(a)(3)(ii): the ratio of a highly compensated employee is over all plans of the employer.
    @Test
    void relatedPlansCountForTheHighlyCompensatedOnly() {
        plan.with("related_plans: [OTHER]")
                .employee("H", "100000.00", HIGHLY)
                .contribution("H", "pre_tax", "1000.00")
                .contributionTo("OTHER", "H", "pre_tax", "2000.00")
                .contributionTo("OTHER", "H", "match", "500.00")
                .employee("N", "100000.00", OTHER)
                .contribution("N", "pre_tax", "1000.00")
                .contributionTo("OTHER", "N", "pre_tax", "2000.00")
                .contributionTo("OTHER", "N", "match", "500.00");

        assertThat(deferralRatio("H"))
                .containsEntry("deferrals", new BigDecimal("1000.00"))
                .containsEntry("elsewhere", new BigDecimal("2000.00"))
                .containsEntry("percent", new BigDecimal("3.00"));
        assertThat(contributionRatio("H")).containsEntry("percent", new BigDecimal("0.50"));
        assertThat(deferralRatio("N")).containsEntry("percent", new BigDecimal("1.00"));
        assertThat(contributionRatio("N")).containsEntry("percent", new BigDecimal("0.00"));
    }

    /// In binary floating point 0.1 + 0.2 is not 0.3, and 1.15 % of 100 is less than 1.15.
    @Test
    void valuesThatBreakDoublesDoNotBreakRatios() {
        plan.employee("A", "20000.00", OTHER)
                .contribution("A", "pre_tax", "0.10")
                .contribution("A", "pre_tax", "0.20")
                .contribution("A", "roth", "0.70")
                .employee("B", "99999.99", OTHER)
                .contribution("B", "pre_tax", "1149.99")
                .employee("C", "50000.00", OTHER, "plan_compensation=0.01")
                .contribution("C", "pre_tax", "23500.00");

        assertThat(deferralRatio("A")).containsEntry("percent", new BigDecimal("0.01"));
        assertThat(deferralRatio("B")).containsEntry("percent", new BigDecimal("1.15"));
        assertThat(deferralRatio("C"))
                .as("as much as the column holds")
                .containsEntry("percent", new BigDecimal("9999999.99"));
    }

    private Map<String, @Nullable Object> deferralRatio(String employee) {
        return plan.run("deferral_ratios").one("deferral_ratios", "employee_id", employee);
    }

    private Map<String, @Nullable Object> contributionRatio(String employee) {
        return plan.run("contribution_ratios").one("contribution_ratios", "employee_id", employee);
    }
}
