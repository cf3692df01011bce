package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract held: two plans of one employer share the limit of 402(g) and the catch-up pool, 1.414(v)-1(f), and
/// their two runs together take each dollar over the limit out once, from the plan that it was deferred to.
/// In 2025: 402(g) $23,500, catch-up $7,500.
class RelatedPlansTest {

    private static final String HIGHLY = "prior_year_compensation=200000";

    @TempDir
    private Path directory;

    private TestedPlan first;
    private TestedPlan second;

    /// Each is the other's related plan: the first is paid in June, the second in December.
    @BeforeEach
    void twoPlansOf2025() throws Exception {
        first = plan("first");
        second = plan("second");
    }

    /// 6,500 over the limit, all of it deferred in December: catch-up of someone aged 55, in excess of someone of 45.
    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01", "1980-01-01"})
    void whatGoesOverTheLimitIsLeftOutOfTheTestOfThePlanThatWasPaidLast(String birth) {
        both("N", "100000.00", "10000.00", "20000.00", "birth_date=" + birth);

        assertThat(ratio(first)).containsEntry("percent", new BigDecimal("10.00"));
        assertThat(ratio(second)).containsEntry("percent", new BigDecimal("13.50"));
    }

    @Test
    void theRatioOfTheHighlyCompensatedIsTheSameInBoth() {
        both("N", "100000.00", "10000.00", "20000.00", HIGHLY, "birth_date=1970-01-01");

        assertThat(ratio(first))
                .containsEntry("deferrals", new BigDecimal("10000.00"))
                .containsEntry("elsewhere", new BigDecimal("13500.00"))
                .containsEntry("percent", new BigDecimal("23.50"));
        assertThat(ratio(second))
                .containsEntry("deferrals", new BigDecimal("13500.00"))
                .containsEntry("elsewhere", new BigDecimal("10000.00"))
                .containsEntry("percent", new BigDecimal("23.50"));
    }

    /// 35,000 deferred, 11,500 over: 7,500 is catch-up and 4,000 in excess, the last that were deferred.
    @Test
    void anExcessDeferralIsReturnedByThePlanThatWasPaidLast() {
        both("N", "100000.00", "27000.00", "8000.00", "birth_date=1970-01-01");

        assertThat(deferrals(first))
                .containsEntry("excess_deferral", new BigDecimal("4000.00"))
                .containsEntry("excess_deferral_elsewhere", new BigDecimal("4000.00"));
        assertThat(deferrals(second))
                .containsEntry("excess_deferral", new BigDecimal("4000.00"))
                .containsEntry("excess_deferral_elsewhere", new BigDecimal("0.00"));
        assertThat(first.run("limit_breaches").of("limit_breaches")).isEmpty();
        assertThat(second.run("limit_breaches").one("limit_breaches", "employee_id", "N"))
                .containsEntry("amount", new BigDecimal("4000.00"));
    }

    /// On one day they were deferred in no order, so plan ids are the order: the same for both runs.
    @Test
    void onOneDayThePlanWhoseIdComesLastIsPaidLast() {
        first.with("related_plans: [OTHER]")
                .employee("N", "100000.00")
                .contribution("N", "pre_tax", "12000.00", "2025-06-01")
                .contributionTo("OTHER", "N", "pre_tax", "12000.00", "2025-06-01");
        second.employee("N", "100000.00")
                .contribution("N", "pre_tax", "12000.00", "2025-06-01")
                .contributionTo("AARDVARK", "N", "pre_tax", "12000.00", "2025-06-01")
                .with("related_plans: [AARDVARK]");

        assertThat(deferrals(first)).containsEntry("excess_deferral_elsewhere", new BigDecimal("500.00"));
        assertThat(deferrals(second)).containsEntry("excess_deferral_elsewhere", new BigDecimal("0.00"));
    }

    /// Of 30,000 deferred, 6,500 is an excess deferral, and 500 of that to the first plan. Both tests fail, and each
    /// refund is less by what its own plan returns under 402(g), 1.401(k)-2(b)(4)(i).
    @Test
    void aRefundIsLessByWhatItsOwnPlanReturns() {
        first.with("related_plans: [OTHER]")
                .employee("N", "100000.00", HIGHLY)
                .contribution("N", "pre_tax", "24000.00", "2025-06-01")
                .contributionTo("OTHER", "N", "pre_tax", "6000.00", "2025-12-31")
                .employee("A", "100000.00");
        second.with("related_plans: [OTHER]")
                .employee("N", "100000.00", HIGHLY)
                .contributionTo("OTHER", "N", "pre_tax", "24000.00", "2025-06-01")
                .contribution("N", "pre_tax", "6000.00", "2025-12-31")
                .employee("A", "100000.00");

        assertThat(correction(first))
                .containsEntry("excess_allocated", new BigDecimal("24000.00"))
                .containsEntry("excess_deferral_distributed", new BigDecimal("500.00"))
                .containsEntry("refund", new BigDecimal("23500.00"));
        assertThat(correction(second))
                .containsEntry("excess_allocated", new BigDecimal("6000.00"))
                .containsEntry("excess_deferral_distributed", new BigDecimal("6000.00"))
                .containsEntry("refund", new BigDecimal("0.00"));
    }

    /// Where A and B have 12,000 and 8,960 of 200,000 and 128,000, and 5 % passes, 4,560 are too much. It
    /// is levelled as if all of A's were of the plan that is tested, but what A contributed to it is all
    /// that A loses. The second is example 2 of 1.401(k)-2(b)(2)(viii); 1.401(m)-2(b)(2)(iii) says the same
    /// of the ACP test.
    @ParameterizedTest
    @CsvSource({
        "pre_tax, 12000.00, 0.00, 3800.00, 760.00",
        "pre_tax, 3000.00, 9000.00, 3000.00, 1560.00",
        "pre_tax, 8000.00, 4000.00, 3800.00, 760.00",
        "pre_tax, 0.00, 12000.00, , 4560.00",
        "after_tax, 3000.00, 9000.00, 3000.00, 1560.00",
        "after_tax, 8000.00, 4000.00, 3800.00, 760.00"
    })
    void theExcessIsLevelledOverAllPlansAndNobodyLosesMoreThanTheyContributedToThisOne(
            String money, String here, String there, @Nullable BigDecimal ofA, BigDecimal ofB) {
        sevenAndSixPercent(money)
                .contribution("A", money, here)
                .contributionTo("OTHER", "A", money, there)
                .contribution("B", money, "8960.00");

        Outcome outcome = first.run("nondiscrimination", "nondiscrimination_corrections");

        assertThat(outcome.of("nondiscrimination_corrections"))
                .extracting("employee_id", "excess_allocated", "refund")
                .containsExactlyInAnyOrderElementsOf(Stream.of(tuple("A", ofA, ofA), tuple("B", ofB, ofB))
                        .filter(row -> row.toList().get(1) != null)
                        .toList());
        assertThat(outcome.one("nondiscrimination", "test", money.equals("pre_tax") ? "adp" : "acp"))
                .containsEntry("excess_total", new BigDecimal("4560.00"));
        assertThat(outcome.findings()).doesNotContain("excess_of_related_plans");
    }

    /// 4,560 are too much, and the plan has less than that, or nothing.
    @ParameterizedTest
    @CsvSource({"pre_tax, 3000.00, 1000.00, 2", "after_tax, 3000.00, 1000.00, 2", "pre_tax, 0.00, 0.00, 0"})
    void excessThatOnlyRelatedPlansCouldReturnIsSaidToBe(String money, String ofA, String ofB, int refunds) {
        sevenAndSixPercent(money)
                .contribution("A", money, ofA)
                .contributionTo(
                        "OTHER",
                        "A",
                        money,
                        new BigDecimal("12000").subtract(new BigDecimal(ofA)).toPlainString())
                .contribution("B", money, ofB)
                .contributionTo(
                        "OTHER",
                        "B",
                        money,
                        new BigDecimal("8960").subtract(new BigDecimal(ofB)).toPlainString());

        Outcome outcome = first.run("nondiscrimination", "nondiscrimination_corrections");

        assertThat(outcome.of("nondiscrimination_corrections")).hasSize(refunds).allSatisfy(row -> assertThat(row)
                .containsEntry("excess_allocated", new BigDecimal("A".equals(row.get("employee_id")) ? ofA : ofB)));
        assertThat(outcome.one("nondiscrimination", "test", money.equals("pre_tax") ? "adp" : "acp"))
                .containsEntry("passed", false)
                .containsEntry("excess_total", new BigDecimal(ofA).add(new BigDecimal(ofB)));
        assertThat(outcome.findings()).contains("excess_of_related_plans");
    }

    /// 1.414(v)-1(h) example 7 is of two plans with limits of their own, 6 % and 8 % of 50,000 dollars here, which
    /// draw on one pool. No run knows what the other draws, so each says so.
    @Test
    void whereAPlanLimitDrawsOnTheSharedPoolBothRunsSaySo() {
        both("N", "50000.00", "6000.00", "6500.00", "birth_date=1970-01-01");
        first.with("contributions: {deferral_limit: 0.06}");
        second.with("contributions: {deferral_limit: 0.08}");

        assertThat(first.run("elective_deferrals").findings()).contains("plan_limit_pool_shared");
        assertThat(second.run("elective_deferrals").findings()).contains("plan_limit_pool_shared");
        assertThat(deferrals(first)).containsEntry("catch_up_by_plan_limit", new BigDecimal("3000.00"));
        assertThat(deferrals(second)).containsEntry("catch_up_by_plan_limit", new BigDecimal("2500.00"));
    }

    /// What went over 402(g) in the second plan is no reason to let the first go over its own limit.
    @Test
    void aPlanLimitIsComparedWithWhatWasDeferredToThePlanItself() {
        both("N", "100000.00", "10000.00", "20000.00", "birth_date=1970-01-01");
        first.with("contributions: {deferral_limit: 0.09}");

        assertThat(deferrals(first))
                .containsEntry("catch_up_by_402g", new BigDecimal("6500.00"))
                .containsEntry("catch_up_by_plan_limit", new BigDecimal("1000.00"));
    }

    @Test
    void aRefundThatStaysAsCatchUpIsSaidToDrawOnTheSharedPool() {
        both("N", "100000.00", "10000.00", "5000.00", HIGHLY, "birth_date=1970-01-01");
        first.employee("A", "100000.00");

        assertThat(first.run("nondiscrimination_corrections").findings()).contains("refund_pool_shared");
    }

    /// IRC 415(f)(1)(B): one limit for all plans, so both runs find the excess.
    @Test
    void anExcessOfAnnualAdditionsOverBothPlansIsSaidToBeCorrectedOnce() {
        first.with("related_plans: [OTHER]")
                .employee("N", "100000.00")
                .contribution("N", "profit_sharing", "50000.00")
                .contributionTo("OTHER", "N", "profit_sharing", "30000.00");

        assertThat(first.run("annual_additions_corrections").findings()).contains("corrected_in_several_plans");
    }

    /// A and B, highly compensated, and N, whose 3 % let 5 % pass.
    private TestedPlan sevenAndSixPercent(String money) {
        return first.with("related_plans: [OTHER]")
                .employee("A", "200000.00", HIGHLY)
                .employee("B", "128000.00", HIGHLY)
                .employee("N", "100000.00")
                .contribution("N", money, "3000.00");
    }

    private TestedPlan plan(String name) throws Exception {
        return new TestedPlan(Files.createDirectory(directory.resolve(name)), 2025);
    }

    /// In the files of each plan the other one is `OTHER`.
    private void both(String id, String compensation, String inJune, String inDecember, String... values) {
        first.with("related_plans: [OTHER]")
                .employee(id, compensation, values)
                .contribution(id, "pre_tax", inJune, "2025-06-01")
                .contributionTo("OTHER", id, "pre_tax", inDecember, "2025-12-31");
        second.with("related_plans: [OTHER]")
                .employee(id, compensation, values)
                .contributionTo("OTHER", id, "pre_tax", inJune, "2025-06-01")
                .contribution(id, "pre_tax", inDecember, "2025-12-31");
    }

    private static Map<String, @Nullable Object> ratio(TestedPlan plan) {
        return plan.run("deferral_ratios").one("deferral_ratios", "employee_id", "N");
    }

    private static Map<String, @Nullable Object> deferrals(TestedPlan plan) {
        return plan.run("elective_deferrals").one("elective_deferrals", "employee_id", "N");
    }

    private static Map<String, @Nullable Object> correction(TestedPlan plan) {
        return plan.run("nondiscrimination_corrections").one("nondiscrimination_corrections", "employee_id", "N");
    }
}
