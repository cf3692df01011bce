package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.InputException;
import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: which average the highly compensated employees' is compared with, 1.401(k)-2(a)(2), and
/// when there is nothing to compare. The plan of most cases has one highly compensated employee at 10 %, and
/// one other at 2 %.
class TestMethodTest {

    @TempDir
    private Path directory;

    private TestedPlan plan;

    @BeforeEach
    void aPlanOf2025() {
        plan = new TestedPlan(directory, 2025)
                .employee("H", "100000.00", "ownership_percent=100")
                .contribution("H", "pre_tax", "10000.00")
                .contribution("H", "match", "10000.00")
                .employee("N", "100000.00", "prior_year_compensation=100000")
                .contribution("N", "pre_tax", "2000.00")
                .contribution("N", "match", "2000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "testing: {method: current_year} | current_year | 2.00 | 4.0000",
                "testing: {method: prior_year, prior_year_nhce_adp: 3.25, prior_year_nhce_acp: 1} | prior_year | 3.25 | 5.2500",
                "testing: {method: prior_year, prior_year_nhce_adp: 3.245, prior_year_nhce_acp: 1} | prior_year | 3.25 | 5.2500",
                "testing: {method: prior_year} \\n first_plan_year: 2025 | first_year | 3.00 | 5.0000",
                "testing: {method: prior_year, first_year: current_year} \\n first_plan_year: 2025 | current_year | 2.00 | 4.0000",
                "testing: {method: prior_year, prior_year_nhce_adp: 4, prior_year_nhce_acp: 1} \\n first_plan_year: 2024 | prior_year | 4.00 | 6.0000"
            })
    void theMethodSaysWhoseAverageIsComparedWith(String provisions, String method, String others, String limit) {
        for (String provision : provisions.split("\\\\n", -1)) {
            plan.with(provision.strip());
        }

        assertThat(test("adp"))
                .containsEntry("method", method)
                .containsEntry("nhce_percent", new BigDecimal(others))
                .containsEntry("limit_percent", new BigDecimal(limit))
                .containsEntry("passed", false);
    }

    /// A qualified nonelective contribution is a share of everybody's pay, 1.401(k)-2(a)(6), and a share of many
    /// thousand percent where somebody deferred of next to no pay that counts: that is a price, and no reason
    /// to stop.
    @Test
    void whatItCostsToPassMayBeMoreThanAnyContribution() {
        plan.employee("TINY", "9000.00", "plan_compensation=0.01", "prior_year_compensation=200000")
                .contribution("TINY", "pre_tax", "1000.00");
        for (int i = 0; i < 80; i++) {
            plan.employee("PAID-" + i, "350000.00", "prior_year_compensation=100000");
        }

        assertThat((BigDecimal) test("adp").get("qnec_to_pass")).isGreaterThan(new BigDecimal("1000000000000"));
    }

    @Test
    void aContributionOfThisYearCannotMendAnAverageOfAnother() {
        assertThat(test("adp"))
                .as("10 % is 1.25 times 8 %, so six points of 100,000")
                .containsEntry("qnec_percent", new BigDecimal("6.00"))
                .containsEntry("qnec_to_pass", new BigDecimal("6000.00"));

        plan.with("testing: {method: prior_year, prior_year_nhce_adp: 3.25, prior_year_nhce_acp: 1}");
        assertThat(test("adp")).containsEntry("qnec_percent", null).containsEntry("qnec_to_pass", null);
    }

    /// In 2024 the owner's successor was not highly compensated yet, and N was: 1.401(k)-2(a)(2)(ii) asks who
    /// was what in the year before.
    @Test
    void theAveragesOfTheYearBeforeAreReadWhereNoneAreGiven() {
        TestedPlan before = new TestedPlan(directory, 2024)
                .employee("H", "100000.00", "prior_year_compensation=1000")
                .contribution("H", "pre_tax", "6000.00")
                .contribution("H", "match", "9000.00")
                .employee("N", "100000.00", "prior_year_compensation=200000")
                .contribution("N", "pre_tax", "7000.00");
        plan.with("testing: {method: prior_year}").after(before);

        assertThat(test("adp"))
                .containsEntry("method", "prior_year")
                .containsEntry("nhce_count", 1L)
                .containsEntry("nhce_percent", new BigDecimal("6.00"))
                .containsEntry("limit_percent", new BigDecimal("8.0000"));
        assertThat(test("acp")).containsEntry("nhce_percent", new BigDecimal("9.00"));
    }

    /// Of 2024 it is not known that H earned much in 2023, so H is among the others of that year.
    @Test
    void whatTheYearBeforeWarnsOfIsToldBesideItsAverages() {
        TestedPlan before = new TestedPlan(directory, 2024)
                .employee("H", "200000.00")
                .contribution("H", "pre_tax", "16000.00")
                .employee("N", "50000.00")
                .contribution("N", "pre_tax", "1000.00");
        plan.with("testing: {method: prior_year}").after(before);

        TestedPlan.Outcome outcome = plan.run("nondiscrimination");

        assertThat(outcome.one("nondiscrimination", "test", "adp"))
                .containsEntry("nhce_percent", new BigDecimal("5.00"));
        assertThat(outcome.findings()).contains("look_back_pay_missing");
    }

    @Test
    void averagesOfOtherGroupsThanTheYearsAreRefusedUnlessTheyAreGiven() {
        TestedPlan before = new TestedPlan(directory, 2024)
                .employee("N", "100000.00", "prior_year_compensation=1000")
                .contribution("N", "pre_tax", "2000.00");
        plan.with("testing: {method: prior_year}")
                .with("amendments: [{effective: 2025-01-01, testing: {otherwise_excludable: separate}}]")
                .after(before);

        assertThatThrownBy(() -> test("adp"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "otherwise_excludable is separate in 2025 and was tested_together the year before")
                .hasMessageContaining("give prior_year_nhce_adp and prior_year_nhce_acp beside it");
    }

    @Test
    void averagesThatAreGivenStandForWhateverGroupsTheYearHas() {
        plan.with("testing: {method: prior_year}").with("""
                amendments:
                - effective: 2025-01-01
                  testing: {otherwise_excludable: separate, prior_year_nhce_adp: 2, prior_year_nhce_acp: 1}""");

        assertThat(test("adp")).containsEntry("limit_percent", new BigDecimal("4.0000"));
    }

    @Test
    void aPercentageThatIsGivenIsNotReadAgain() {
        TestedPlan before = new TestedPlan(directory, 2024)
                .employee("N", "100000.00", "prior_year_compensation=1000")
                .contribution("N", "pre_tax", "6000.00")
                .contribution("N", "match", "9000.00");
        plan.with("testing: {method: prior_year, prior_year_nhce_adp: 5.5}").after(before);

        assertThat(test("adp")).containsEntry("nhce_percent", new BigDecimal("5.50"));
        assertThat(test("acp")).containsEntry("nhce_percent", new BigDecimal("9.00"));
    }

    @Test
    void aYearBeforeThatIsNotOnFileStopsTheRun() {
        plan.with("testing: {method: prior_year}");

        assertThatThrownBy(() -> test("adp")).isInstanceOf(InputException.class).hasMessageContaining("plan_year=");
    }

    @Test
    void withoutAnyOtherInTheYearThatIsComparedWithTheTestIsPassed() {
        TestedPlan before = new TestedPlan(directory, 2024)
                .employee("H", "100000.00", "ownership_percent=100")
                .contribution("H", "pre_tax", "6000.00");
        plan.with("testing: {method: prior_year}").after(before);

        assertThat(test("adp")).containsEntry("nhce_percent", null).containsEntry("passed", true);
    }

    @Test
    void withoutAHighlyCompensatedOrWithoutAnyOtherEmployeeTheTestIsPassed() {
        TestedPlan ofOthers = new TestedPlan(directory, 2025)
                .employee("N", "100000.00", "prior_year_compensation=1")
                .contribution("N", "pre_tax", "1000.00");
        assertThat(ofOthers.run("nondiscrimination").one("nondiscrimination", "test", "adp"))
                .containsEntry("hce_count", 0L)
                .containsEntry("hce_percent", null)
                .containsEntry("nhce_percent", new BigDecimal("1.00"))
                .containsEntry("limit_percent", null)
                .containsEntry("limb", null)
                .containsEntry("passed", true);

        TestedPlan ofOwners = new TestedPlan(directory, 2025)
                .employee("H", "100000.00", "ownership_percent=100")
                .contribution("H", "pre_tax", "1000.00");
        assertThat(ofOwners.run("nondiscrimination").one("nondiscrimination", "test", "adp"))
                .containsEntry("hce_percent", new BigDecimal("1.00"))
                .containsEntry("nhce_count", 0L)
                .containsEntry("nhce_percent", null)
                .containsEntry("passed", true);
    }

    @Test
    void aPlanThatNobodyIsEligibleForPasses() {
        TestedPlan ofNobody = new TestedPlan(directory, 2025)
                .employee("N", "100000.00", "eligibility_date=2026-01-01", "prior_year_compensation=1")
                .contribution("N", "rollover", "1.00");

        assertThat(ofNobody.run("nondiscrimination").of("nondiscrimination"))
                .extracting("test", "tested_group", "hce_count", "nhce_count", "passed")
                .containsExactlyInAnyOrder(tuple("adp", "all", 0L, 0L, true), tuple("acp", "all", 0L, 0L, true));
    }

    @Test
    void aSafeHarborPlanIsNotTested() {
        plan.with("testing: {safe_harbor: true}").contribution("N", "after_tax", "1.00");

        Outcome outcome = plan.run("nondiscrimination", "nondiscrimination_corrections");

        assertThat(outcome.one("nondiscrimination", "test", "adp"))
                .containsEntry("method", "safe_harbor")
                .containsEntry("passed", true)
                .containsEntry("hce_percent", new BigDecimal("10.00"))
                .containsEntry("limit_percent", null)
                .containsEntry("limb", null)
                .containsEntry("correct_by", null);
        assertThat(outcome.of("nondiscrimination_corrections")).isEmpty();
        assertThat(outcome.findings()).contains("after_tax_not_tested");
    }

    private Map<String, @Nullable Object> test(String test) {
        return plan.run("nondiscrimination").one("nondiscrimination", "test", test);
    }
}
