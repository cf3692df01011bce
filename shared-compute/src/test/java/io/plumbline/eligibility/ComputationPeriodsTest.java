package io.plumbline.eligibility;

import static io.plumbline.eligibility.Employee.hired;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: service is counted over the first twelve months of employment and then over plan years or
/// anniversary years, hours in the overlap count in both, and the conditions lead to the plan's next entry date,
/// which is compared with the last one that the law allows.
final class ComputationPeriodsTest {

    @TempDir
    private Path data;

    /// C-12: https://benefitslink.com/boards/topic/55331-should-be-an-easy-eligibility-question-but-not-really.
    @ParameterizedTest
    @CsvSource({"coincident_or_next, 2013-07-01", "next, 2014-01-01"})
    void theFirstTwelveMonthsEndTheDayBeforeTheAnniversary(String rule, String entry) throws IOException {
        Determination found = judged(
                2013,
                "{entry_rule: %s}".formatted(rule),
                hired("2012-07-02").worked("2012-07-02", "2013-12-31", "3120"));

        assertThat(found.satisfied()).isEqualTo("2013-07-01");
        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.latestLawful()).isEqualTo("2014-01-01");
        assertThat(found.basis()).isEqualTo("service_year");
    }

    /// C-15: https://benefitslink.com/boards/topic/19737-plan-entry-w18-month-years-of-service.
    @Test
    void aPlanYearThatBeginsInTheFirstTwelveMonthsCountsInFull() throws IOException {
        Determination found = judged(
                2003,
                "{}",
                hired("2002-07-02")
                        .worked("2002-07-02", "2002-12-31", "450")
                        .worked("2003-01-01", "2003-12-31", "1020"));

        assertThat(found.satisfied()).isEqualTo("2003-12-31");
        assertThat(found.entry()).isEqualTo("2004-01-01");
        assertThat(found.status()).isEqualTo("pending");
    }

    /// C-13:
    // https://faq.asc-net.com/CSCarticles/DC%20-%20Recordkeeping/FAQ131_Eligibility--Entry_date_incorrect_for_employee_working_less_than_1000_hours.htm.
    @Test
    void aPlanYearOfWhichNothingIsRecordedIsTakenToBeWorkedToSchedule() throws IOException {
        Determination found = judged(2024, "{}", hired("2023-09-01").worked("2024-01-01", "2024-12-31", "600"));

        assertThat(found.satisfied()).isEqualTo("2024-08-31");
        assertThat(found.get("period_hours"))
                .as("122 days at 40 hours a week, 244 of 366 of 600")
                .isEqualTo("1097.14");
        assertThat(found.get("assumed_days")).isEqualTo("122");
    }

    @ParameterizedTest
    @CsvSource({"plan_year, 2024-12-31", "anniversary, 2025-03-31"})
    void thePlanSaysWhatFollowsTheFirstTwelveMonths(String period, String satisfied) throws IOException {
        Determination found = judged(
                2025,
                "{computation_period: %s}".formatted(period),
                hired("2023-04-01")
                        .worked("2023-04-01", "2023-12-31", "0")
                        .worked("2024-01-01", "2024-03-31", "400")
                        .worked("2024-04-01", "2024-12-31", "600")
                        .worked("2025-01-01", "2025-12-31", "2000"));

        assertThat(found.satisfied()).isEqualTo(satisfied);
    }

    @Test
    void aPeriodThatIsNotOverIsNotEnough() throws IOException {
        Determination found = judged(2024, "{}", hired("2024-01-02").worked("2024-01-02", "2024-12-31", "2000"));

        assertThat(found.status()).isEqualTo("ineligible");
        assertThat(found.satisfied()).isEqualTo("-");
        assertThat(found.basis()).isEqualTo("none");
        assertThat(found.reason()).isEqualTo("no period of service is over");
    }

    @Test
    void theThousandthHourIsEnoughWhereThePlanSaysSo() throws IOException {
        Determination found = judged(
                2024,
                "{service_completed: hours_reached}",
                hired("2024-01-02")
                        .worked("2024-01-02", "2024-03-31", "500")
                        .worked("2024-04-01", "2024-06-15", "499.99")
                        .worked("2024-06-16", "2024-06-30", "0.01")
                        .worked("2024-07-01", "2024-12-31", "100"));

        assertThat(found.satisfied()).isEqualTo("2024-06-30");
        assertThat(found.entry()).isEqualTo("2024-07-01");
        assertThat(found.latestLawful()).as("the statute waits for the period").isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({"600, 2024-09-30", "599.99, 2025-03-31"})
    void aPlanOfSixMonthsCountsSpansOfSixMonths(String hours, String satisfied) throws IOException {
        Determination found = judged(
                2025,
                "{service_months: 6, hours: 600}",
                hired("2024-04-01")
                        .worked("2024-04-01", "2024-09-30", hours)
                        .worked("2024-10-01", "2025-03-31", "600"));

        assertThat(found.satisfied()).isEqualTo(satisfied);
    }

    @Test
    void aPlanOfSixMonthsMayNotAskForMoreThanAThousandHoursInTwelve() throws IOException {
        Determination found = judged(
                2025,
                "{service_months: 6, hours: 900}",
                hired("2024-04-01")
                        .worked("2024-04-01", "2024-09-30", "500")
                        .worked("2024-10-01", "2025-03-31", "500"));

        assertThat(found.satisfied()).isEqualTo("2025-03-31");
        assertThat(found.get("period_start")).isEqualTo("2024-04-01");
    }

    @Test
    void aShortPlanYearIsNoComputationPeriodOfItsOwn() throws IOException {
        Determination found = Determination.of(
                data,
                2025,
                "plan_year_start: 07-01\nshort_plan_years: [{year: 2024, start: 2024-01-01, end: 2024-06-30}]",
                hired("2022-12-01").census(),
                true,
                hired("2022-12-01")
                        .worked("2022-12-01", "2023-12-31", "0")
                        .worked("2024-01-01", "2024-06-30", "500")
                        .worked("2024-07-01", "2024-12-31", "500")
                        .worked("2025-01-01", "2025-12-31", "0")
                        .hours());

        assertThat(found.satisfied()).as("twelve months from 1 January 2024").isEqualTo("2024-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "immediate, coincident_or_next, 2025-02-28",
        "immediate, next, 2025-03-01",
        "monthly, coincident_or_next, 2025-03-01",
        "quarterly, coincident_or_next, 2025-04-01",
        "semi_annual, coincident_or_next, 2025-07-01",
        "annual, coincident_or_next, 2026-01-01"
    })
    void entryFollowsThePlansSchedule(String entry, String rule, String expected) throws IOException {
        Determination found = judged(
                2025,
                "{entry: %s, entry_rule: %s}".formatted(entry, rule),
                hired("2024-03-01").worked("2024-03-01", "2025-02-28", "1000"));

        assertThat(found.entry()).isEqualTo(expected);
        assertThat(found.latestLawful()).isEqualTo("2025-08-28");
        assertThat(found.warnings().stream().anyMatch(warning -> warning.contains("by the plan's schedule")))
                .isEqualTo(entry.equals("annual"));
    }

    /// Age 21 on 1 March 2025, for 2025 has no 29 February.
    @Test
    void ageAndServiceAreBothMetOnTheLaterDay() throws IOException {
        Determination found =
                judged(2025, "{}", hired("2023-01-01").born("2004-02-29").worked("2023-01-01", "2023-12-31", "1500"));

        assertThat(found.satisfied()).isEqualTo("2025-03-01");
        assertThat(found.get("age_attained_date")).isEqualTo("2025-03-01");
        assertThat(found.entry()).isEqualTo("2025-07-01");
    }

    @Test
    void withoutServiceAgeAloneDecides() throws IOException {
        Determination found = judged(
                2025,
                "{service_months: 0, age: 18, entry: immediate}",
                hired("2025-06-10").born("2007-08-01"));

        assertThat(found.satisfied()).isEqualTo("2025-08-01");
        assertThat(found.entry()).isEqualTo("2025-08-01");
        assertThat(found.basis()).isEqualTo("no_service_required");
        assertThat(found.latestLawful())
                .as("21 and a year of service are still to come")
                .isEqualTo("-");
    }

    @Test
    void anExcludedClassTakesNoPart() throws IOException {
        Determination found = judged(2025, "{}", hired("2020-01-01").with("excluded_class", "true"));

        assertThat(found.status()).isEqualTo("excluded");
        assertThat(found.entry()).isEqualTo("-");
        assertThat(found.latestLawful()).isEqualTo("-");
    }

    @Test
    void whoIsHiredAfterThePlanYearIsNotYetHere() throws IOException {
        Determination found = judged(2025, "{}", hired("2026-01-01"));

        assertThat(found.status()).isEqualTo("ineligible");
        assertThat(found.reason()).isEqualTo("hired after the plan year");
    }

    @Test
    void whoLeavesBeforeTheEntryDateDoesNotEnter() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2024-03-01").worked("2024-03-01", "2025-02-28", "1000").left("2025-06-30"));

        assertThat(found.status()).isEqualTo("ineligible");
        assertThat(found.satisfied()).isEqualTo("2025-02-28");
        assertThat(found.entry()).isEqualTo("-");
        assertThat(found.reason()).isEqualTo("left on 2025-06-30, before the entry date 2025-07-01");
    }

    private Determination judged(int year, String terms, Employee employee) throws IOException {
        return Determination.of(data, year, terms, employee);
    }
}
