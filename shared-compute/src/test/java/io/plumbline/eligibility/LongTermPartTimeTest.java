package io.plumbline.eligibility;

import static io.plumbline.eligibility.Employee.hired;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: 401(k)(15) lets in whom 500 hours in three consecutive periods, or in two from 2025 on, make
/// a long-term part-time employee, and until a year of service makes a former one of them.
final class LongTermPartTimeTest {

    @TempDir
    private Path data;

    /// https://scrogginsmanagement.com/required-coverage-of-long-term-part-time-ltpt-employees-beginning-in-2024/.
    @Test
    void threePeriodsFrom2021LeadToEntryIn2024() throws IOException {
        Determination found = judged(
                2024,
                "{}",
                hired("2021-11-01")
                        .born("2002-12-31")
                        .worked("2021-11-01", "2022-10-31", "600")
                        .worked("2022-11-01", "2022-12-31", "100")
                        .worked("2023-01-01", "2023-12-31", "500")
                        .worked("2024-01-01", "2024-12-31", "500"));

        assertThat(found.basis()).isEqualTo("long_term_part_time");
        assertThat(found.satisfied()).isEqualTo("2023-12-31");
        assertThat(found.entry()).isEqualTo("2024-01-01");
        assertThat(found.latestLawful()).isEqualTo("2024-01-01");
        assertThat(found.get("statutory_entry_date")).isEqualTo("-");
    }

    @Test
    void ageHasToBeAttainedByTheCloseOfTheLastPeriod() throws IOException {
        Determination found = judged(
                2024,
                "{}",
                hired("2021-11-01")
                        .born("2003-01-01")
                        .worked("2021-11-01", "2023-12-31", "1300")
                        .worked("2024-01-01", "2024-12-31", "500"));

        assertThat(found.satisfied()).isEqualTo("2024-12-31");
        assertThat(found.entry()).isEqualTo("2025-01-01");
        assertThat(found.status()).isEqualTo("pending");
    }

    /// https://benefitslink.com/boards/leaderboard/?custom_date_end=1704646799&custom_date_start=1704646799: the
    /// second period of the one is the plan year 2024, of the other 2025.
    @ParameterizedTest
    @CsvSource({"2023-12-31, 2024-12-31, 2025-01-01", "2024-01-01, 2025-12-31, 2026-01-01"})
    void twoPeriodsAreEnoughFrom2025(String hire, String satisfied, String entry) throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired(hire).worked("2023-12-31", "2024-12-31", "600").worked("2025-01-01", "2025-12-31", "600"));

        assertThat(found.satisfied()).isEqualTo(satisfied);
        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.basis()).isEqualTo("long_term_part_time");
    }

    /// By the text, though no published example settles it.
    @Test
    void twoPeriodsLongBefore2025AreEnough() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2020-01-01")
                        .worked("2020-01-01", "2020-12-31", "600")
                        .worked("2021-01-01", "2021-12-31", "500")
                        .worked("2022-01-01", "2022-12-31", "500")
                        .worked("2023-01-01", "2025-12-31", "0"));

        assertThat(found.satisfied()).isEqualTo("2024-12-31");
        assertThat(found.entry()).isEqualTo("2025-01-01");
    }

    @Test
    void periodsThatBeginBefore2021AreIgnored() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2020-07-01")
                        .worked("2020-07-01", "2021-06-30", "900")
                        .worked("2021-07-01", "2021-12-31", "100")
                        .worked("2022-01-01", "2022-12-31", "600")
                        .worked("2023-01-01", "2025-12-31", "0"));

        assertThat(found.status())
                .as("plan years 2021 and 2022: 554 and 600; the first twelve months: ignored")
                .isEqualTo("eligible");
        assertThat(judged(
                                2025,
                                "{}",
                                hired("2020-07-01")
                                        .worked("2020-07-01", "2020-12-31", "500")
                                        .worked("2021-01-01", "2021-12-31", "499.99")
                                        .worked("2022-01-01", "2022-12-31", "600")
                                        .worked("2023-01-01", "2025-12-31", "0"))
                        .status())
                .isEqualTo("ineligible");
    }

    @Test
    void aPeriodShortOf500HoursBeginsTheCountAnew() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2022-01-01")
                        .worked("2022-01-01", "2022-12-31", "500")
                        .worked("2023-01-01", "2023-12-31", "499.99")
                        .worked("2024-01-01", "2024-12-31", "500")
                        .worked("2025-01-01", "2025-12-31", "500"));

        assertThat(found.satisfied()).isEqualTo("2025-12-31");
    }

    /// The first plan year that begins in 2025 is the one from July.
    @ParameterizedTest
    @CsvSource({"semi_annual", "immediate"})
    void twoPeriodsWaitForThePlanYearThatBeginsIn2025(String entry) throws IOException {
        Employee employee = hired("2022-07-01")
                .worked("2022-07-01", "2023-06-30", "500")
                .worked("2023-07-01", "2024-06-30", "500")
                .worked("2024-07-01", "2025-12-31", "0");
        Determination found = Determination.of(
                data,
                2024,
                "plan_year_start: 07-01\neligibility: {entry: %s}".formatted(entry),
                employee.census(),
                true,
                employee.hours());

        assertThat(found.satisfied()).isEqualTo("2024-12-31");
        assertThat(found.entry()).isEqualTo("2025-07-01");
        assertThat(found.latestLawful()).isEqualTo("2025-07-01");
    }

    @ParameterizedTest
    @CsvSource({"2025, long_term_part_time", "2026, service_year"})
    void aYearOfServiceMakesAFormerOneFromTheNextPlanYear(int year, String basis) throws IOException {
        Determination found = judged(
                year,
                "{}",
                hired("2022-01-01")
                        .worked("2022-01-01", "2022-12-31", "500")
                        .worked("2023-01-01", "2023-12-31", "500")
                        .worked("2024-01-01", "2024-12-31", "500")
                        .worked("2025-01-01", "2025-12-31", "1000")
                        .worked("2026-01-01", "2026-12-31", "0"));

        assertThat(found.basis()).isEqualTo(basis);
        assertThat(found.entry()).isEqualTo("2025-01-01");
        assertThat(found.get("statutory_entry_date")).isEqualTo("2026-01-01");
    }

    @Test
    void whoEntersByAYearOfServiceIsNone() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2023-01-01")
                        .worked("2023-01-01", "2023-12-31", "500")
                        .worked("2024-01-01", "2024-12-31", "1000")
                        .worked("2025-01-01", "2025-12-31", "500"));

        assertThat(found.basis()).isEqualTo("service_year");
        assertThat(found.entry()).isEqualTo("2025-01-01");
    }

    @Test
    void aPlanMayLeaveThemOut() throws IOException {
        Determination found = judged(
                2025, "{long_term_part_time: false}", hired("2022-01-01").worked("2022-01-01", "2025-12-31", "2400"));

        assertThat(found.status()).isEqualTo("ineligible");
    }

    private Determination judged(int year, String terms, Employee employee) throws IOException {
        return Determination.of(data, year, terms, employee);
    }
}
