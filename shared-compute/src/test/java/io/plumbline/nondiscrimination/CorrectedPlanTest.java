package io.plumbline.nondiscrimination;

import static io.plumbline.nondiscrimination.PublishedTestsTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: what becomes of the excess of a failed test, the whole way from files. The others in
/// these plans have $100,000 and defer 2 %, so that 4 % of it passes; match is half of the first 6 % of pay.
class CorrectedPlanTest {

    private static final String HIGHLY = "prior_year_compensation=200000";
    private static final String OTHER = "prior_year_compensation=100000";
    private static final String HALF_OF_SIX_PERCENT = "contributions: {match_formula: [{rate: 0.50, up_to: 0.06}]}";

    @TempDir
    private Path directory;

    private TestedPlan plan;

    @BeforeEach
    void aPlanOf2025() {
        plan = new TestedPlan(directory, 2025)
                .employee("N", "100000.00", OTHER)
                .contribution("N", "pre_tax", "2000.00")
                .contribution("N", "match", "1000.00");
    }

    /// 4,000 of 10,000 stay. The first 4,000 of the refund were not matched, the next 2,000 were, at a half.
    @Test
    void theMatchOfARefundedDeferralIsForfeitedTheUnmatchedFirst() {
        plan.with(HALF_OF_SIX_PERCENT)
                .employee("H", "100000.00", HIGHLY)
                .contribution("H", "pre_tax", "10000.00")
                .contribution("H", "match", "3000.00");

        assertThat(corrections())
                .extracting("test", "excess_allocated", "refund", "forfeited_match")
                .containsExactly(row("adp", "6000.00", "6000.00", "1000.00"));
    }

    /// QMAC that the test counts is itself in excess with the deferrals that drew it: 3,333.34 and half as much come to
    /// 5,000, and 4,000 of 9,000 stay. Nothing goes beside that.
    @Test
    void qualifiedMatchThatTheTestCountsGoesWithinTheExcess() {
        plan.with(HALF_OF_SIX_PERCENT)
                .employee("H", "100000.00", HIGHLY)
                .contribution("H", "pre_tax", "6000.00")
                .contribution("H", "qmac", "3000.00");

        Outcome outcome = plan.run("adp_corrections");

        assertThat(outcome.one("adp_corrections", "employee_id", "H"))
                .containsEntry("excess_allocated", new BigDecimal("5000.00"))
                .containsEntry("refund", new BigDecimal("5000.00"))
                .containsEntry("deferrals_taken", new BigDecimal("3333.34"))
                .containsEntry("forfeited_match", new BigDecimal("0.00"));
    }

    /// Half of the match is counted: each dollar takes a quarter of its own with it, and another goes beside.
    @Test
    void matchThatTheTestDoesNotCountGoesBesideTheExcess() {
        plan.with(HALF_OF_SIX_PERCENT)
                .employee("H", "100000.00", HIGHLY)
                .contribution("H", "pre_tax", "6000.00")
                .contribution("H", "match", "1500.00")
                .contribution("H", "qmac", "1500.00");

        Outcome outcome = plan.run("adp_corrections", "corrected_contribution_ratios");

        assertThat(outcome.one("adp_corrections", "employee_id", "H"))
                .containsEntry("excess_allocated", new BigDecimal("3500.00"))
                .containsEntry("deferrals_taken", new BigDecimal("2800.00"))
                .containsEntry("forfeited_match", new BigDecimal("700.00"));
        assertThat(outcome.one("corrected_contribution_ratios", "employee_id", "H"))
                .containsEntry("match", new BigDecimal("800.00"));
    }

    /// Only deferrals can be catch-up, so the rest of the excess is of qualified contributions.
    @Test
    void anExcessBeyondAllDeferralsIsOfQualifiedContributions() {
        plan.with(HALF_OF_SIX_PERCENT)
                .employee("H", "100000.00", HIGHLY, "birth_date=1965-06-30")
                .contribution("H", "pre_tax", "1000.00")
                .contribution("H", "match", "500.00")
                .contribution("H", "qnec", "8000.00");

        Outcome outcome = plan.run("adp_corrections");

        assertThat(outcome.one("adp_corrections", "employee_id", "H"))
                .containsEntry("excess_allocated", new BigDecimal("5000.00"))
                .containsEntry("recharacterized_catch_up", new BigDecimal("1000.00"))
                .containsEntry("refund", new BigDecimal("4000.00"))
                .containsEntry("deferrals_taken", new BigDecimal("1000.00"))
                .containsEntry("forfeited_match", new BigDecimal("500.00"));
    }

    /// The plan year ends in 2026, though the limitation year is the calendar year 2025: what the test makes catch-up
    /// is of 2026, 1.414(v)-1(c)(3).
    @Test
    void catchUpIsOfTheCalendarYearInWhichThePlanYearEndsWhateverTheLimitationYear() {
        plan.with("plan_year_start: 07-01")
                .with("limitation_year_start: 01-01")
                .employee("H", "100000.00", HIGHLY, "birth_date=1970-01-01")
                .contribution("H", "pre_tax", "10000.00");

        assertThat(corrections())
                .extracting("test", "excess_allocated", "recharacterized_catch_up", "refund")
                .containsExactly(row("adp", "6000.00", "6000.00", "0.00"));
    }

    /// Before the correction of the ADP test the ACP is 3 % against a limit of 2 %; without the match that
    /// goes with it, it is 2 %, and passes.
    @Test
    void theContributionTestIsMadeOfWhatTheCorrectionOfTheDeferralTestLeaves() {
        plan.with(HALF_OF_SIX_PERCENT)
                .employee("H", "100000.00", HIGHLY)
                .contribution("H", "pre_tax", "10000.00")
                .contribution("H", "match", "3000.00");

        Outcome outcome = plan.run("contribution_ratios", "nondiscrimination");

        assertThat(outcome.one("contribution_ratios", "employee_id", "H"))
                .containsEntry("percent", new BigDecimal("3.00"));
        assertThat(outcome.one("nondiscrimination", "test", "acp"))
                .containsEntry("hce_percent", new BigDecimal("2.00"))
                .containsEntry("passed", true);
    }

    /// 24,000 of deferrals at 60: 500 are over 402(g) and catch-up, 10,750 of the limit of 11,250 are left.
    /// The test allocates 19,500 of 23,500; the 17,500 beyond the first 6,000 were not matched, the other
    /// 2,000 at a half.
    @Test
    void catchUpThatIsLeftStaysAndItsMatchIsForfeitedAllTheSame() {
        plan.with(HALF_OF_SIX_PERCENT)
                .employee("H", "100000.00", HIGHLY, "birth_date=1965-06-30")
                .contribution("H", "pre_tax", "24000.00")
                .contribution("H", "match", "3000.00");

        assertThat(corrections())
                .extracting("test", "excess_allocated", "recharacterized_catch_up", "refund", "forfeited_match")
                .containsExactly(row("adp", "19500.00", "10750.00", "8750.00", "1000.00"));
    }

    /// 25,000 of deferrals are 1,500 over 402(g): these leave anyway, and the refund is that much less.
    @Test
    void theRefundIsReducedByExcessDeferralsThatLeaveAnyway() {
        plan.employee("H", "100000.00", HIGHLY).contribution("H", "pre_tax", "25000.00");

        assertThat(corrections())
                .extracting("test", "percent", "excess_allocated", "excess_deferral_distributed", "refund")
                .containsExactly(row("adp", "25.00", "21000.00", "1500.00", "19500.00"));
    }

    /// The calendar year that ends in this plan year is 2025; the 5,500 over the limit of 2026 leave for another one.
    @Test
    void excessDeferralsOfACalendarYearThatEndsLaterReduceNoRefund() {
        plan.with("plan_year_start: 07-01")
                .employee("H", "300000.00", HIGHLY)
                .contribution("H", "pre_tax", "30000.00", "2026-03-15");

        assertThat(corrections())
                .extracting("test", "percent", "excess_allocated", "excess_deferral_distributed", "refund")
                .containsExactly(row("adp", "10.00", "18000.00", "0.00", "18000.00"));
    }

    /// 35,500 in 2025 are 4,500 over that year's limits, and 9.33 % where 7 % pass; catch-up of 2026 is all open. What
    /// leaves under 402(g) is not over the limit of the test any more, and only the rest is catch-up,
    /// 1.414(v)-1(b)(1)(iii).
    @Test
    void excessDeferralsComeBeforeTheCatchUpThatTheTestMakes() {
        plan.with("plan_year_start: 07-01")
                .employee("N2", "100000.00", OTHER)
                .contribution("N2", "pre_tax", "8000.00")
                .employee("H", "300000.00", HIGHLY, "birth_date=1969-01-01")
                .contribution("H", "pre_tax", "35500.00", "2025-10-15");

        assertThat(corrections())
                .extracting(
                        "test", "excess_allocated", "excess_deferral_distributed", "recharacterized_catch_up", "refund")
                .containsExactly(row("adp", "6990.00", "4500.00", "2490.00", "0.00"));
    }

    /// H defers 25,500, 2,000 over 402(g), and has as much match. The others' 4 % let 6 % pass, 12,000: of 13,500
    /// that go, the match goes too, the excess deferrals' with it. 12,000 are left, 6 %, and that passes.
    @Test
    void theMatchOfExcessDeferralsIsForfeitedAndNoPartOfTheContributionTest() {
        plan.with("contributions: {match_formula: [{rate: 1.00, up_to: 1.00}]}")
                .contribution("N", "pre_tax", "2000.00")
                .contribution("N", "match", "3000.00")
                .employee("H", "200000.00", HIGHLY)
                .contribution("H", "pre_tax", "25500.00")
                .contribution("H", "match", "25500.00");

        Outcome outcome =
                plan.run("corrected_contribution_ratios", "nondiscrimination", "nondiscrimination_corrections");

        assertThat(outcome.of("nondiscrimination_corrections"))
                .extracting("test", "excess_allocated", "excess_deferral_distributed", "refund", "forfeited_match")
                .containsExactly(row("adp", "13500.00", "2000.00", "11500.00", "13500.00"));
        assertThat(outcome.one("corrected_contribution_ratios", "employee_id", "H"))
                .containsEntry("percent", new BigDecimal("6.00"));
        assertThat(outcome.one("nondiscrimination", "test", "acp")).containsEntry("passed", true);
    }

    @Test
    void withoutAFormulaNoMatchIsForfeitedAndThePlanIsTold() {
        plan.employee("H", "100000.00", HIGHLY)
                .contribution("H", "pre_tax", "10000.00")
                .contribution("H", "match", "2000.00");

        Outcome outcome = plan.run("nondiscrimination_corrections");

        assertThat(outcome.of("nondiscrimination_corrections"))
                .extracting("test", "refund", "forfeited_match")
                .containsExactly(row("adp", "6000.00", "0.00"));
        assertThat(outcome.findings()).contains("match_formula_not_known");
    }

    /// The limit on 1 % is 2 %: 4,000 of 6,000 are excess. After-tax comes first, then match, of which half is
    /// vested; half a cent is rounded up.
    @ParameterizedTest
    @CsvSource({
        "50, 1000.00, 2500.00, 1500.00",
        "50, 999.99, 2500.00, 1500.00",
        "0, 1000.00, 1000.00, 3000.00",
        "'', 1000.00, 4000.00, 0.00",
        "50, 4000.00, 4000.00, 0.00"
    })
    void excessMatchIsRefundedAsFarAsItIsVested(String vested, String afterTax, String refund, String forfeited) {
        BigDecimal match = new BigDecimal("6000.00").subtract(new BigDecimal(afterTax));
        plan.employee("H", "100000.00", HIGHLY, "vested_percent=" + vested)
                .contribution("H", "after_tax", afterTax)
                .contribution("H", "match", match.toPlainString());

        assertThat(corrections())
                .extracting("test", "excess_allocated", "refund", "forfeited_match")
                .containsExactly(row("acp", "4000.00", refund, forfeited));
    }

    /// 10,000 of 100,000 where 2 % pass; 20 % vested, but what is nonforfeitable when made cannot be forfeited.
    @ParameterizedTest
    @CsvSource({
        "testing: {count_qnec: acp}, qnec",
        "testing: {count_qmac: acp}, qmac",
        "testing: {safe_harbor: false}, safe_harbor_match"
    })
    void qualifiedAndSafeHarborContributionsAreRefundedWhole(String provision, String moneyType) {
        plan.with(provision)
                .employee("H", "100000.00", HIGHLY, "vested_percent=20")
                .contribution("H", moneyType, "10000.00");

        assertThat(corrections())
                .extracting("test", "excess_allocated", "refund", "forfeited_match")
                .containsExactly(row("acp", "8000.00", "8000.00", "0.00"));
    }

    @Test
    void centsThatCannotBeSharedGoByIdAndTheSumIsTheExcess() {
        for (String id : new String[] {"H1", "H2", "H3"}) {
            plan.employee(id, "100000.00", HIGHLY).contribution(id, "pre_tax", "10000.01");
        }
        plan.employee("H0", "99999.00", HIGHLY).contribution("H0", "pre_tax", "10000.00");

        Outcome outcome = plan.run("nondiscrimination", "nondiscrimination_corrections");

        BigDecimal sum = outcome.of("nondiscrimination_corrections").stream()
                .map(row -> (BigDecimal) row.get("excess_allocated"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(outcome.one("nondiscrimination", "test", "adp")).containsEntry("excess_total", sum);
    }

    @ParameterizedTest
    @CsvSource({
        "01-01, false, 2026-03-15, 2026-12-31",
        "01-01, true, 2026-06-30, 2026-12-31",
        "07-01, false, 2026-09-15, 2027-06-30",
        "07-01, true, 2026-12-31, 2027-06-30"
    })
    void aFailedTestHasItsDeadlines(String start, boolean eaca, LocalDate by, LocalDate atTheLatest) {
        plan.with("plan_year_start: " + start)
                .with("testing: {eaca: %s}".formatted(eaca))
                .employee("H", "100000.00", HIGHLY)
                .contribution("H", "pre_tax", "10000.00");

        Outcome outcome = plan.run("nondiscrimination");

        assertThat(outcome.one("nondiscrimination", "test", "adp"))
                .containsEntry("passed", false)
                .containsEntry("correct_by", by)
                .containsEntry("correct_at_the_latest", atTheLatest)
                .containsEntry("one_to_one", new BigDecimal("6000.00"));
        assertThat(outcome.one("nondiscrimination", "test", "acp"))
                .containsEntry("passed", true)
                .containsEntry("correct_by", null)
                .containsEntry("one_to_one", null);
    }

    /// 10 % needs 8 % of the others, who have 2 %: six points of 100,000. Given to them, it passes.
    @Test
    void theQualifiedContributionThatIsPricedMakesTheTestPass() {
        plan.employee("H", "100000.00", HIGHLY).contribution("H", "pre_tax", "10000.00");

        assertThat(plan.run("nondiscrimination").one("nondiscrimination", "test", "adp"))
                .containsEntry("qnec_percent", new BigDecimal("6.00"))
                .containsEntry("qnec_to_pass", new BigDecimal("6000.00"));

        plan.contribution("N", "qnec", "6000.00");
        assertThat(plan.run("nondiscrimination").one("nondiscrimination", "test", "adp"))
                .containsEntry("nhce_percent", new BigDecimal("8.00"))
                .containsEntry("passed", true);
    }

    private List<Map<String, @Nullable Object>> corrections() {
        return plan.run("nondiscrimination_corrections").of("nondiscrimination_corrections");
    }
}
