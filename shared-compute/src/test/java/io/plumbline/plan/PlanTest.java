package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.plumbline.InputException;
import io.plumbline.plan.EligibilityProvisions.EntryDates;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A plan knows its years, and its fingerprint changes with what it says and with nothing else.
class PlanTest {

    @Test
    void theLimitationYearIsThePlanYearUnlessThePlanSaysOtherwise() {
        Plan fiscal = PlanFile.parse("p", "{plan_id: A, plan_year_start: 07-01}");
        assertThat(fiscal.planYear(2025)).isEqualTo(period("2025-07-01", "2026-06-30"));
        assertThat(fiscal.limitationYear(2025)).isEqualTo(period("2025-07-01", "2026-06-30"));
        Plan calendar = PlanFile.parse("p", "{plan_id: A, plan_year_start: 07-01, limitation_year_start: 01-01}");
        assertThat(calendar.planYear(2025)).isEqualTo(period("2025-07-01", "2026-06-30"));
        assertThat(calendar.limitationYear(2025)).isEqualTo(period("2025-01-01", "2025-12-31"));
    }

    @Test
    void aShortLimitationYearStandsForItsYearAlone() {
        Plan plan = PlanFile.parse("p", """
                plan_id: A
                short_limitation_years: [{year: 2025, start: 2025-01-01, end: 2025-06-30}]
                """);
        assertThat(plan.limitationYear(2024)).isEqualTo(Period.calendarYear(2024));
        assertThat(plan.limitationYear(2025)).isEqualTo(period("2025-01-01", "2025-06-30"));
        assertThat(plan.planYear(2025)).isEqualTo(Period.calendarYear(2025));
    }

    @Test
    void aShortPlanYearMovesTheYearsBeforeIt() {
        Plan plan = PlanFile.parse("p", """
                plan_id: A
                plan_year_start: 07-01
                short_plan_years: [{year: 2018, start: 2018-01-01, end: 2018-06-30}]
                """);
        assertThat(plan.planYear(2017)).isEqualTo(Period.calendarYear(2017));
        assertThat(plan.planYear(2018)).isEqualTo(period("2018-01-01", "2018-06-30"));
        assertThat(plan.planYear(2019)).isEqualTo(period("2019-07-01", "2020-06-30"));
        assertThat(plan.limitationYear(2018)).as("as short").isEqualTo(plan.planYear(2018));
        assertThat(plan.planYears(2017, 2019))
                .as("without a gap")
                .containsExactly(
                        Period.calendarYear(2017),
                        period("2018-01-01", "2018-06-30"),
                        period("2018-07-01", "2019-06-30"),
                        period("2019-07-01", "2020-06-30"));
    }

    @Test
    void aPlanYearBeforeTheFirstIsRefused() {
        Plan plan = PlanFile.parse("p", "{plan_id: A, first_plan_year: 2026}");
        assertThatNoException().isThrownBy(() -> plan.require(2026));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> plan.require(2025))
                .withMessage(
                        "plan file of plan A: first_plan_year is 2026, so there is no plan year 2025; correct the key, or"
                                + " ask for 2026 or later");
    }

    /// 401(k)(3)(E) says what stands for the year before a plan's first; a percentage of it cannot be.
    @Test
    void inTheFirstPlanYearThereIsNoPercentageOfTheYearBefore() {
        Plan plan = PlanFile.parse(
                "p",
                "{plan_id: A, first_plan_year: 2025, testing: {method: prior_year, prior_year_nhce_adp: 4, prior_year_nhce_acp: 2}}");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> plan.require(2025))
                .withMessageStartingWith(
                        "plan file of plan A: testing.prior_year_nhce_adp and prior_year_nhce_acp are of the year before,"
                                + " and first_plan_year is 2025; leave them out");
        assertThatNoException().isThrownBy(() -> plan.require(2026));
    }

    @Test
    void entryDatesAreCountedFromTheStartOfThePlanYear() {
        Period july = period("2025-07-01", "2026-06-30");
        assertThat(EntryDates.SEMI_ANNUAL.of(july)).containsExactly(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 1, 1));
        assertThat(EntryDates.QUARTERLY.of(july)).hasSize(4);
        assertThat(EntryDates.MONTHLY.of(period("2025-07-01", "2025-12-31"))).hasSize(6);
        assertThat(EntryDates.ANNUAL.of(july)).containsExactly(LocalDate.of(2025, 7, 1));
        assertThat(EntryDates.IMMEDIATE.of(july)).isEmpty();
    }

    @Test
    void theFingerprintIsThatOfWhatThePlanSaysNotOfHowItIsWritten() {
        Plan brief = Plan.withDefaults("A");
        Plan wordy = PlanFile.parse("other.yaml", """
                # the same plan
                limits: {at_risk_threshold: 0.950}
                eligibility: {hours: 1000, age: 21}
                plan_id: A
                """);
        assertThat(wordy.fingerprint()).isEqualTo(brief.fingerprint()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employer_id: B",
                "plan_year_start: 02-01",
                "limitation_year_start: 01-01",
                "short_limitation_years: [{year: 2025, start: 2025-01-01, end: 2025-06-30}]",
                "short_plan_years: [{year: 2025, start: 2025-07-01, end: 2025-12-31}]",
                "first_plan_year: 2020",
                "eligibility: {age: 20}",
                "eligibility: {hours_method: elapsed_time}",
                "contributions: {deferral_limit: 0.1}",
                "testing: {count_qnec: none}",
                "contributions: {match_formula: [{rate: 1, up_to: 0.03}]}",
                "testing: {top_paid_group: true}",
                "limits: {partial_month: whole}",
                "amendments: [{effective: 2026-01-01, eligibility: {age: 20}}]",
                "related_plans: [B]",
                "columns: planalign",
                "columns: {EMP: employee_id}"
            })
    void theFingerprintChangesWithAnyProvision(String key) {
        assertThat(PlanFile.parse("p", "plan_id: A\n" + key).fingerprint())
                .isNotEqualTo(Plan.withDefaults("A").fingerprint());
    }

    @Test
    void theOrderOfMappedColumnsMakesNoDifference() {
        assertThat(PlanFile.parse("p", "{plan_id: A, columns: {X: age, Y: hours_ytd}}")
                        .fingerprint())
                .isEqualTo(PlanFile.parse("p", "{plan_id: A, columns: {Y: hours_ytd, X: age}}")
                        .fingerprint());
    }

    private static Period period(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }
}
