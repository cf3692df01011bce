package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan file says what the plan provides; what it leaves out has the statutory maximum or the usual
/// default.
class PlanFileTest {

    @TempDir
    Path dir;

    @Test
    void theOnlyRequiredKeyIsThePlanId() throws IOException {
        Plan plan = PlanFile.read(Files.writeString(dir.resolve("plan.yaml"), "plan_id: ACME\n"));
        assertThat(plan.planId()).isEqualTo("ACME");
        assertThat(plan.employerId()).isEqualTo("ACME");
        assertThat(plan.planYearStart()).isEqualTo(MonthDay.of(1, 1));
        assertThat(plan.relatedPlans()).isEmpty();
        assertThat(plan.columns()).isEqualTo(ColumnMapping.NONE);
        assertThat(plan.provisions(2025))
                .isEqualTo(new Provisions(
                        new EligibilityProvisions(
                                21,
                                12,
                                1000,
                                EligibilityProvisions.ComputationPeriod.PLAN_YEAR,
                                EligibilityProvisions.EntryDates.SEMI_ANNUAL,
                                EligibilityProvisions.EntryRule.COINCIDENT_OR_NEXT,
                                true,
                                new ServiceRules(
                                        ServiceRules.HoursMethod.ACTUAL,
                                        ServiceRules.Completion.PERIOD_END,
                                        false,
                                        false)),
                        new ContributionProvisions(true, true, true, Optional.empty(), List.of(), false),
                        new TestingProvisions(
                                new TestBaseline(
                                        TestBaseline.Method.CURRENT_YEAR,
                                        Optional.empty(),
                                        Optional.empty(),
                                        TestBaseline.FirstYear.THREE_PERCENT),
                                new TopPaidGroup(false, TopPaidGroup.Rounding.DOWN),
                                false,
                                new TestPopulation(TestPopulation.OtherwiseExcludable.TESTED_TOGETHER, false),
                                new QualifiedContributions(
                                        QualifiedContributions.CountedIn.ADP, QualifiedContributions.CountedIn.ADP),
                                CatchUpMatch.FORFEITED,
                                false),
                        new LimitProvisions(new BigDecimal("0.95"), CorrectionOrder.STATUTORY, PartialMonth.EXACT)));
    }

    @Test
    void everyKeyIsRead() {
        Plan plan = PlanFile.parse("plan.yaml", """
                plan_id: ACME
                employer_id: ACME-GROUP
                plan_year_start: 07-01
                short_plan_years: [{year: 2024, start: 2024-01-01, end: 2024-06-30}]
                first_plan_year: 2011
                limitation_year_start: 01-01
                eligibility: {age: 18, service_months: 6, hours: 500, computation_period: anniversary,
                              entry: quarterly, entry_rule: next, long_term_part_time: true,
                              hours_method: weekly, service_completed: hours_reached, rule_of_parity: true,
                              one_year_holdout: true}
                contributions: {catch_up: true, super_catch_up: false, roth: false, deferral_limit: 0.15,
                                match_after_tax: true,
                                match_formula: [{rate: 1.00, up_to: 0.03}, {rate: 0.50, up_to: 0.05}]}
                testing: {method: prior_year, prior_year_nhce_adp: 3.25, prior_year_nhce_acp: 2.10,
                          first_year: current_year, top_paid_group: true, top_paid_rounding: up, safe_harbor: false,
                          otherwise_excludable: separate, long_term_part_time_tested: true,
                          count_qnec: acp, count_qmac: none, catch_up_match: kept, eaca: true}
                limits: {at_risk_threshold: 0.9, correction_order: statutory, partial_month: whole}
                related_plans: [ACME-PS, ACME-ESOP]
                """);
        assertThat(plan.employerId()).isEqualTo("ACME-GROUP");
        assertThat(plan.planYearStart()).isEqualTo(MonthDay.of(7, 1));
        assertThat(plan.shortPlanYears())
                .containsEntry(2024, new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)));
        assertThat(plan.isFirstPlanYear(2011)).isTrue();
        assertThat(plan.isFirstPlanYear(2012)).isFalse();
        assertThat(plan.limitationYearStart()).contains(MonthDay.of(1, 1));
        assertThat(plan.relatedPlans()).containsExactly("ACME-PS", "ACME-ESOP");
        assertThat(plan.original())
                .isEqualTo(new Provisions(
                        new EligibilityProvisions(
                                18,
                                6,
                                500,
                                EligibilityProvisions.ComputationPeriod.ANNIVERSARY,
                                EligibilityProvisions.EntryDates.QUARTERLY,
                                EligibilityProvisions.EntryRule.NEXT,
                                true,
                                new ServiceRules(
                                        ServiceRules.HoursMethod.WEEKLY,
                                        ServiceRules.Completion.HOURS_REACHED,
                                        true,
                                        true)),
                        new ContributionProvisions(
                                true,
                                false,
                                false,
                                Optional.of(new BigDecimal("0.15")),
                                List.of(
                                        new MatchTier(new BigDecimal("1"), new BigDecimal("0.03")),
                                        new MatchTier(new BigDecimal("0.5"), new BigDecimal("0.05"))),
                                true),
                        new TestingProvisions(
                                new TestBaseline(
                                        TestBaseline.Method.PRIOR_YEAR,
                                        Optional.of(new BigDecimal("3.25")),
                                        Optional.of(new BigDecimal("2.1")),
                                        TestBaseline.FirstYear.CURRENT_YEAR),
                                new TopPaidGroup(true, TopPaidGroup.Rounding.UP),
                                false,
                                new TestPopulation(TestPopulation.OtherwiseExcludable.SEPARATE, true),
                                new QualifiedContributions(
                                        QualifiedContributions.CountedIn.ACP, QualifiedContributions.CountedIn.NONE),
                                CatchUpMatch.KEPT,
                                true),
                        new LimitProvisions(new BigDecimal("0.9"), CorrectionOrder.STATUTORY, PartialMonth.WHOLE)));
    }

    @Test
    void columnsAreAPresetOrAMappingOrBoth() {
        assertThat(PlanFile.parse("p", "{plan_id: A, columns: planalign}").columns())
                .isEqualTo(new ColumnMapping(Optional.of(ColumnMapping.Preset.PLANALIGN), Map.of()));
        assertThat(PlanFile.parse("p", "{plan_id: A, columns: {EMP_NO: employee_id, Pay 415: compensation}}")
                        .columns())
                .isEqualTo(new ColumnMapping(
                        Optional.empty(), Map.of("EMP_NO", "employee_id", "Pay 415", "compensation")));
        assertThat(PlanFile.parse("p", "{plan_id: A, columns: {preset: planalign, EMP_NO: employee_id}}")
                        .columns())
                .isEqualTo(new ColumnMapping(
                        Optional.of(ColumnMapping.Preset.PLANALIGN), Map.of("EMP_NO", "employee_id")));
    }

    @Test
    void withoutServiceThereAreNoHoursToCount() {
        assertThat(eligibility("{service_months: 0}").hours()).isZero();
        assertThat(eligibility("{service_months: 3}").hours()).isEqualTo(1000);
        assertThat(eligibility("{hours_method: elapsed_time}").hours()).isZero();
    }

    @Test
    void theHigherCatchUpGoesWithTheCatchUp() {
        ContributionProvisions none = PlanFile.parse("p", "{plan_id: A, contributions: {catch_up: false}}")
                .original()
                .contributions();
        assertThat(none.catchUp()).isFalse();
        assertThat(none.superCatchUp()).isFalse();
    }

    @Test
    void aPlanYearHasTheProvisionsOfItsFirstDay() {
        Plan plan = PlanFile.parse("plan.yaml", """
                plan_id: ACME
                plan_year_start: 07-01
                eligibility: {age: 18}
                contributions: {catch_up: false}
                testing: {method: prior_year, prior_year_nhce_adp: 3}
                amendments:
                - effective: 2025-07-01
                  eligibility: {service_months: 0}
                - effective: 2026-01-01
                  contributions: {catch_up: true}
                  testing: {top_paid_group: true}
                """);
        assertThat(plan.provisions(2024)).isEqualTo(plan.original());
        assertThat(plan.inForce(LocalDate.parse("2025-06-30"))).isEqualTo(plan.original());
        Provisions of2025 = plan.provisions(2025);
        assertThat(of2025.eligibility().serviceMonths()).isZero();
        assertThat(of2025.eligibility().age()).as("not amended").isEqualTo(18);
        assertThat(of2025.contributions().superCatchUp()).isFalse();
        assertThat(of2025.testing().baseline().nhceAdp())
                .as("testing not amended")
                .isPresent();
        Provisions of2026 = plan.provisions(2026);
        assertThat(of2026.eligibility().serviceMonths()).as("amended before").isZero();
        assertThat(of2026.contributions().superCatchUp()).isTrue();
        assertThat(of2026.testing().baseline().method()).isEqualTo(TestBaseline.Method.PRIOR_YEAR);
        assertThat(of2026.testing().baseline().nhceAdp())
                .as("a figure of one year")
                .isEmpty();
    }

    @Test
    void anAmendmentThatAsksForServiceAgainAsksForHoursAgain() {
        Plan plan = PlanFile.parse("plan.yaml", """
                plan_id: ACME
                eligibility: {service_months: 0}
                amendments:
                - effective: 2026-01-01
                  eligibility: {service_months: 12}
                """);
        assertThat(plan.provisions(2025).eligibility().hours()).isZero();
        assertThat(plan.provisions(2026).eligibility().hours()).isEqualTo(1000);
    }

    private static EligibilityProvisions eligibility(String section) {
        return PlanFile.parse("p", "{plan_id: A, eligibility: %s}".formatted(section))
                .original()
                .eligibility();
    }

    @Test
    void anOrderOfCorrectionIsReadAsItIsListed() {
        List<String> codes = new ArrayList<>(CorrectionOrder.STATUTORY.tiers().stream()
                .map(CorrectionTier::code)
                .toList());
        CorrectionOrder listed = orderOf(codes);
        assertThat(listed).as("written out").isEqualTo(CorrectionOrder.STATUTORY);
        assertThat(listed.code()).isEqualTo("statutory");

        Collections.reverse(codes);
        CorrectionOrder reversed = orderOf(codes);
        assertThat(reversed.tiers())
                .containsExactlyElementsOf(CorrectionOrder.STATUTORY.tiers().reversed());
        assertThat(reversed.code()).startsWith("safe_harbor_nonelective,qnec,").endsWith(",unmatched_after_tax");
        assertThat(CorrectionOrder.of(reversed.code())).isEqualTo(reversed);
        assertThat(CorrectionOrder.of("statutory")).isEqualTo(CorrectionOrder.STATUTORY);
    }

    @Test
    void anOrderOfCorrectionHasEveryTierOnce() {
        List<CorrectionTier> tiers = CorrectionOrder.STATUTORY.tiers();
        List<CorrectionTier> twice = new ArrayList<>(tiers);
        twice.set(0, CorrectionTier.QNEC);
        List<CorrectionTier> more = new ArrayList<>(tiers);
        more.add(CorrectionTier.QNEC);
        assertThat(List.of(List.<CorrectionTier>of(), twice, more))
                .allSatisfy(order -> assertThatIllegalArgumentException().isThrownBy(() -> new CorrectionOrder(order)));
        assertThatIllegalArgumentException().isThrownBy(() -> CorrectionOrder.of("random"));
    }

    @Test
    void theOrderOfCorrectionIsPartOfWhatThePlanSays() {
        List<String> codes = CorrectionOrder.STATUTORY.tiers().stream()
                .map(CorrectionTier::code)
                .toList();
        assertThat(planWith(codes).fingerprint())
                .isEqualTo(Plan.withDefaults("ACME").fingerprint())
                .isNotEqualTo(planWith(codes.reversed()).fingerprint());
    }

    @Test
    void everyEmployerMoneyThatIsAnAnnualAdditionHasItsTier() {
        assertThat(CorrectionOrder.STATUTORY.tiers().stream()
                        .flatMap(tier -> tier.employerMoney().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Stream.of(MoneyType.values())
                        .filter(type -> type.annualAddition() && !type.employeeMoney())
                        .toList());
    }

    private static CorrectionOrder orderOf(List<String> codes) {
        return planWith(codes).original().limits().correctionOrder();
    }

    private static Plan planWith(List<String> correctionOrder) {
        return PlanFile.parse(
                "plan.yaml",
                "plan_id: ACME\nlimits: {correction_order: [%s]}".formatted(String.join(", ", correctionOrder)));
    }
}
