package io.plumbline.eligibility;

import static io.plumbline.eligibility.Employee.hired;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: hours are those on record, shared out exactly by days where a row lies across the bounds of
/// a period; what nobody recorded is taken from the census; equivalencies count what they say.
final class HoursOfServiceTest {

    @TempDir
    private Path data;

    /// A row of 27 days, 21 of them in the first twelve months: 7/9 of its hours. Thirds and ninths add up to a whole.
    @ParameterizedTest
    @CsvSource({"9.00, 1000.00, pending", "8.99, 999.99, ineligible"})
    void hoursAcrossTheBoundsOfAPeriodAreSharedOutExactly(String hours, String credited, String status)
            throws IOException {
        Determination found = judged(
                2024,
                "{long_term_part_time: false}",
                hired("2023-12-22")
                        .worked("2023-12-22", "2024-11-30", "993")
                        .worked("2024-12-01", "2024-12-27", hours));

        assertThat(found.get("period_start")).isEqualTo("2023-12-22");
        assertThat(found.get("period_hours")).isEqualTo(credited);
        assertThat(found.status()).isEqualTo(status);
        assertThat(found.warnings()).anyMatch(warning -> warning.contains("prorated by days (1 row)"));
    }

    /// Two thirds of 0.01 and one third of 0.01 hours, of rows of three days each, are 0.01.
    @Test
    void partsOfAHundredthAreNotLost() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2023-05-03")
                        .worked("2023-05-03", "2023-12-30", "0")
                        .worked("2023-12-31", "2024-01-02", "0.01")
                        .worked("2024-01-03", "2024-12-29", "999.99")
                        .worked("2024-12-31", "2025-01-02", "0.01")
                        .worked("2025-01-03", "2025-12-31", "0"));

        assertThat(found.satisfied()).as("plan year 2024").isEqualTo("2024-12-31");
        assertThat(found.get("period_hours")).isEqualTo("1000.00");
    }

    /// Of the first row two thirds are in 2024, and an absence cuts the third: 999.98 and five thirds of a hundredth,
    /// which the last row brings over 1,000.
    @ParameterizedTest
    @CsvSource({"0.01, 2024-04-10", "0.00, -"})
    void partsOfAHundredthAreNotLostWhereTheLastHourDecides(String last, String satisfied) throws IOException {
        Determination found = judged(
                2024,
                "{service_completed: hours_reached, long_term_part_time: false}",
                hired("2022-05-03")
                        .worked("2022-05-03", "2023-12-30", "0")
                        .worked("2023-12-31", "2024-01-02", "0.01")
                        .worked("2024-01-03", "2024-02-29", "999.98")
                        .left("2024-03-01")
                        .back("2024-03-31")
                        .worked("2024-03-01", "2024-04-01", "0.01")
                        .worked("2024-04-02", "2024-04-10", last)
                        .worked("2024-04-11", "2024-12-31", "0"));

        assertThat(found.satisfied()).isEqualTo(satisfied);
    }

    @Test
    void hoursOfARowInWhichTheEmployeeBeganAllCount() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2024-01-10")
                        .worked("2024-01-01", "2024-01-31", "100")
                        .worked("2024-02-01", "2025-01-09", "900"));

        assertThat(found.satisfied()).isEqualTo("2025-01-09");
    }

    @Test
    void hoursOfThePlanYearOnFileStandInForARecord() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2024-07-02").with("scheduled_hours_per_week", "0").with("hours_ytd", "2007.5"));

        assertThat(found.get("period_hours")).as("182 of 365 days").isEqualTo("1001.00");
        assertThat(found.satisfied()).isEqualTo("2025-07-01");
        assertThat(found.warnings()).anyMatch(warning -> warning.contains("taken from hours_ytd or the schedule"));
    }

    /// Whoever has a date of entry was judged by the plan, which may have had the hours that are not on file; but where
    /// that date is found late by hours that are assumed, this is said.
    @Test
    void hoursThatNobodyRecordedAreNoMatterWhereTheDateOfEntryOnFileIsTheOneFound() throws IOException {
        Determination found = judged(2025, "{}", hired("2010-03-01").with("eligibility_date", "2011-07-01"));

        assertThat(found.get("assumed_days")).isNotEqualTo("0");
        assertThat(found.warnings()).isEmpty();
        assertThat(judged(2025, "{}", hired("2010-03-01")).warnings())
                .anyMatch(warning -> warning.contains("taken from hours_ytd or the schedule"));
        assertThat(judged(2025, "{}", hired("2010-03-01").with("eligibility_date", "2012-01-01"))
                        .warnings())
                .anyMatch(warning -> warning.contains("taken from hours_ytd or the schedule"));
    }

    @Test
    void whoEnteredOnAReturnMayHaveTheFirstEntryOnFile() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2010-03-01").left("2012-10-04").back("2014-04-23").with("eligibility_date", "2011-07-01"));

        assertThat(found.basis()).isEqualTo("rehire");
        assertThat(found.get("assumed_days")).isNotEqualTo("0");
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void withoutAnyRecordTheScheduleStandsIn() throws IOException {
        String terms = "{long_term_part_time: false}";

        assertThat(judged(2024, terms, hired("2024-01-01").with("scheduled_hours_per_week", "19.12"))
                        .satisfied())
                .as("19.12 hours for 366 / 7 weeks are 999.70")
                .isEqualTo("-");
        assertThat(judged(2024, terms, hired("2024-01-01").with("scheduled_hours_per_week", "19.13"))
                        .satisfied())
                .as("1,000.22 hours")
                .isEqualTo("2024-12-31");
        assertThat(judged(2024, terms, hired("2024-01-01")).get("period_hours")).isEqualTo("2091.42");
    }

    @Test
    void noHoursBetweenRowsAreNoHours() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2024-01-01")
                        .worked("2024-01-01", "2024-01-31", "100")
                        .worked("2024-12-01", "2024-12-31", "100")
                        .worked("2025-01-01", "2025-01-31", "100"));

        assertThat(found.get("period_hours")).isEqualTo("200.00");
        assertThat(found.status()).isEqualTo("ineligible");
    }

    /// In the twelve months to 9 April 2025: five months, five half-months, five weeks from Monday, twelve days.
    @ParameterizedTest
    @CsvSource({"monthly, 950.00", "semi_monthly, 475.00", "weekly, 225.00", "daily, 120.00"})
    void anEquivalencyCreditsUnitsWithAnHourInThem(String method, String hours) throws IOException {
        Determination found = judged(
                2025,
                "{computation_period: anniversary, hours_method: %s}".formatted(method),
                hired("2024-04-10")
                        .worked("2024-04-10", "2024-04-15", "1")
                        .worked("2024-05-20", "2024-05-20", "8")
                        .worked("2024-06-14", "2024-06-15", "8")
                        .worked("2024-07-01", "2024-07-31", "0")
                        .worked("2025-01-31", "2025-02-02", "0.01")
                        .worked("2025-04-30", "2025-04-30", "1")
                        .worked("2025-04-09", "2025-04-09", "0"));

        assertThat(found.get("period_hours")).isEqualTo(hours);
    }

    /// The month that holds the end of the first twelve months belongs to them when a day with hours does.
    @Test
    void aUnitCountsWhereItsFirstDayIs() throws IOException {
        Determination found = judged(
                2025,
                "{computation_period: anniversary, hours_method: monthly}",
                hired("2024-02-15").worked("2024-02-15", "2024-08-31", "700").worked("2025-02-10", "2025-02-28", "10"));

        assertThat(found.get("period_hours"))
                .as("February to August, and February")
                .isEqualTo("1520.00");
        assertThat(found.satisfied()).isEqualTo("2025-02-14");
    }

    private Determination judged(int year, String terms, Employee employee) throws IOException {
        return Determination.of(data, year, terms, employee);
    }
}
