package io.plumbline.eligibility;

import static io.plumbline.eligibility.Employee.hired;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: where hours were assumed or shared out by days in any period that the entry rests on, it is said,
/// and of periods that it does not rest on it is not. Of a long-term part-time employee each period counts that had
/// 500 hours.
final class DecidingPeriodsTest {

    private static final String ASSUMED = "taken from hours_ytd or the schedule";

    @TempDir
    private Path data;

    /// 626 hours by schedule in 2023 of which there is no record; 2025 is the nearest to 1,000 hours.
    @Test
    void hoursAssumedInAnyPeriodOfPartTimeServiceAreToldOf() throws IOException {
        Determination found = judged(hired("2023-01-01")
                .with("scheduled_hours_per_week", "12")
                .worked("2024-01-01", "2024-12-31", "600")
                .worked("2025-01-01", "2025-12-31", "700"));

        assertThat(found.basis()).isEqualTo("long_term_part_time");
        assertThat(found.entry()).isEqualTo("2025-01-01");
        assertThat(found.get("assumed_days")).as("2023").isEqualTo("365");
        assertThat(found.warnings()).anyMatch(warning -> warning.contains(ASSUMED));
        assertThat(List.of(found.get("period_start"), found.get("period_end"), found.get("period_hours")))
                .as("the last of the periods that counted")
                .containsExactly("2024-01-01", "2024-12-31", "600.00");
    }

    /// The twelve months from the hire and the plan year 2024 share eleven months.
    @Test
    void aDayInTwoPeriodsIsAssumedOnce() throws IOException {
        Determination found = judged(
                hired("2023-12-01").with("scheduled_hours_per_week", "12").worked("2025-01-01", "2025-12-31", "700"));

        assertThat(found.entry()).isEqualTo("2025-01-01");
        assertThat(found.get("assumed_days"))
                .as("1 December 2023 to 31 December 2024")
                .isEqualTo("397");
    }

    /// The twelve months from the hire had most hours, assumed in part; those that counted are all on record.
    @Test
    void aPeriodThatIsIgnoredIsNotToldOf() throws IOException {
        Determination found = judged(hired("2020-05-20")
                .with("scheduled_hours_per_week", "18")
                .worked("2021-01-01", "2021-12-31", "700")
                .worked("2022-01-01", "2022-12-31", "700")
                .worked("2023-01-01", "2023-12-31", "700")
                .worked("2024-01-01", "2024-12-31", "700")
                .worked("2025-01-01", "2025-12-31", "700"));

        assertThat(found.satisfied()).as("2021, 2022 and 2023").isEqualTo("2023-12-31");
        assertThat(found.get("assumed_days")).isEqualTo("0");
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void aRowAcrossTheBoundsOfTwoPeriodsIsToldOfOnce() throws IOException {
        Determination found = judged(hired("2023-01-01")
                .worked("2023-01-01", "2023-12-20", "550")
                .worked("2023-12-21", "2024-01-10", "21")
                .worked("2024-01-11", "2024-12-31", "550")
                .worked("2025-01-01", "2025-12-31", "700"));

        assertThat(found.basis()).isEqualTo("long_term_part_time");
        assertThat(found.warnings()).singleElement().asString().contains(prorated(1));
    }

    /// One row lies across the end of 2024, where the second period that counted ends, and one across that of the
    /// first; a third across the end of 2022 is in none.
    @Test
    void rowsAreCountedInAllPeriodsThatCountedAndInNoOther() throws IOException {
        Determination found = judged(hired("2022-01-01")
                .worked("2022-01-01", "2022-12-20", "100")
                .worked("2022-12-21", "2022-12-31", "1")
                .worked("2023-01-01", "2023-12-20", "550")
                .worked("2023-12-21", "2024-01-10", "21")
                .worked("2024-01-11", "2024-12-25", "550")
                .worked("2024-12-26", "2025-01-05", "11")
                .worked("2025-01-06", "2025-12-31", "700"));

        assertThat(found.warnings()).singleElement().asString().contains(prorated(2));
    }

    /// What makes a former one of a long-term part-time employee decides too.
    @Test
    void theYearOfServiceThatFollowsIsLookedAt() throws IOException {
        Determination found = judged(hired("2023-01-01")
                .with("hours_ytd", "1000")
                .worked("2023-01-01", "2023-12-31", "500")
                .worked("2024-01-01", "2024-12-31", "500"));

        assertThat(found.basis()).isEqualTo("long_term_part_time");
        assertThat(found.get("period_end")).isEqualTo("2024-12-31");
        assertThat(found.get("assumed_days")).isEqualTo("365");
        assertThat(found.warnings()).anyMatch(warning -> warning.contains(ASSUMED));
    }

    /// The plan asks for 500 hours, and there are 600 in 2023. The law would have had the employee in by a year
    /// of 1,000 hours, which 2024 is taken to be for want of a record: it matters to who entered later.
    @ParameterizedTest
    @CsvSource({"2024-07-01, false", "2025-01-01, false", "2025-07-01, true"})
    void hoursAssumedInThePeriodThatMakesAnEntryLateAreToldOf(String onFile, boolean told) throws IOException {
        Determination found = Determination.of(
                data,
                2025,
                "{hours: 500}",
                hired("2023-01-01")
                        .with("eligibility_date", onFile)
                        .worked("2023-01-01", "2023-12-31", "600")
                        .worked("2025-01-01", "2025-12-31", "600"));

        assertThat(found.entry()).isEqualTo("2024-01-01");
        assertThat(found.latestLawful()).isEqualTo("2025-01-01");
        assertThat(found.get("assumed_days")).as("of the plan's own period").isEqualTo("0");
        assertThat(found.warnings().stream().anyMatch(warning -> warning.contains(ASSUMED)))
                .isEqualTo(told);
    }

    /// Of somebody who starts over, the periods from the first hire decide nothing.
    @Test
    void periodsOfServiceThatDoesNotCountAreNotToldOf() throws IOException {
        Determination found = judged(hired("2021-03-01")
                .worked("2021-02-20", "2021-03-10", "10")
                .worked("2021-03-11", "2021-04-30", "100")
                .worked("2021-05-01", "2021-12-31", "0")
                .left("2021-04-30")
                .back("2024-01-01")
                .worked("2022-01-01", "2023-12-31", "0")
                .worked("2024-01-01", "2024-12-31", "1800"));

        assertThat(found.get("service_from")).isEqualTo("2024-01-01");
        assertThat(found.warnings()).noneMatch(warning -> warning.contains("prorated"));
    }

    private static String prorated(int rows) {
        return "hours of rows across the bounds of a computation period are prorated by days (%d row%s)"
                .formatted(rows, rows == 1 ? "" : "s");
    }

    private Determination judged(Employee employee) throws IOException {
        return Determination.of(data, 2025, "{}", employee);
    }
}
