package io.plumbline.eligibility;

import static io.plumbline.eligibility.Employee.hired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: data that contradicts itself stops the run, and what had to be assumed, or was done against the
/// plan or the law, is said; the operator hears whose row it is.
final class EligibilityChecksTest {

    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, , termination_date is before hire_date",
        ", 2024-01-01, rehire_date without a termination_date",
        "2024-01-02, 2024-01-01, 'rehire_date is before termination_date; a row holds one absence, so whoever has left again"
                + " has the last termination_date and no rehire_date'"
    })
    void contradictoryDatesOfEmploymentStopTheRun(String left, String back, String fault) {
        Employee employee = hired("2020-01-01").left(left == null ? "" : left).back(back == null ? "" : back);

        assertThatThrownBy(() -> judged(employee))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("census.csv: " + fault + " (1 row: employee E1)");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, true", "2020-01-02, true", "2019-12-31, false"})
    void aBirthOnTheDayOfTheHireOrAfterItStopsTheRun(String born, boolean stops) {
        Employee employee = hired("2020-01-01").born(born);

        if (stops) {
            assertThatThrownBy(() -> judged(employee))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("census.csv: birth_date is not before hire_date (1 row: employee E1)");
        } else {
            assertThatNoException().isThrownBy(() -> judged(employee));
        }
    }

    /// Employed from 10 January 2024 to 31 May 2025, and again from 1 September 2025.
    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 2024-01-09, 8, before hire_date",
        "2024-01-09, 2024-01-10, 8, ''",
        "2025-05-31, 2025-06-01, 8, ''",
        "2025-06-01, 2025-08-31, 8, after termination_date",
        "2025-06-01, 2025-08-31, 0, ''",
        "2025-08-31, 2025-09-01, 8, ''",
        "2026-01-01, 2026-01-31, 8, ''"
    })
    void hoursOutsideEmploymentAreToldOf(String from, String to, String hours, String told) throws IOException {
        Determination found =
                judged(hired("2024-01-10").left("2025-05-31").back("2025-09-01").worked(from, to, hours));

        assertThat(found.warnings().stream().filter(said -> said.contains("_date")))
                .hasSize(told.isEmpty() ? 0 : 1)
                .allMatch(said -> said.contains(told) && said.contains("(1 row)"));
    }

    /// Back pay may be credited so; what is credited counts. In 2025 nothing is on record, and full time is assumed.
    @ParameterizedTest
    @CsvSource({
        "2024-06-03, 2024-06-03, 24, false, 2025-12-31",
        "2024-06-03, 2024-06-03, 24.01, true, 2025-12-31",
        "2024-06-03, 2024-06-03, 5000, true, 2024-12-31",
        "2024-06-03, 2024-06-09, 168, false, 2025-12-31",
        "2024-06-03, 2024-06-09, 168.01, true, 2025-12-31"
    })
    void aRowOfMoreThan24HoursADayIsToldOfAndCounts(
            String from, String to, String hours, boolean told, String satisfied) throws IOException {
        Determination found = judged(hired("2024-01-01").worked(from, to, hours));

        assertThat(found.warnings().stream().filter(said -> said.contains("more than 24")))
                .hasSize(told ? 1 : 0)
                .allMatch(said -> said.contains("(1 row)"));
        assertThat(found.satisfied()).isEqualTo(satisfied);
    }

    @Test
    void overlappingServicePeriodsStopTheRun() {
        Employee employee = hired("2020-01-01")
                .worked("2025-01-01", "2025-01-31", "160")
                .worked("2025-02-01", "2025-02-28", "160")
                .worked("2025-01-31", "2025-02-01", "16");

        assertThatThrownBy(() -> judged(employee))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("service periods of an employee overlap")
                .hasMessageContaining("2 rows: employee E1");
    }

    @Test
    void aServicePeriodThatIsThereTwiceStopsTheRun() {
        Employee employee = hired("2020-01-01")
                .worked("2025-01-01", "2025-01-31", "160")
                .worked("2025-02-01", "2025-02-28", "160")
                .worked("2025-01-01", "2025-01-31", "160");

        assertThatThrownBy(() -> judged(employee))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("keep one row (1 row: employee E1)");
    }

    /// Neighbours are compared: of a period that holds several, the first of them is its neighbour.
    @Test
    void aServicePeriodThatHoldsOthersStopsTheRun() {
        Employee employee = hired("2020-01-01")
                .worked("2025-01-01", "2025-12-31", "1900")
                .worked("2025-03-01", "2025-03-31", "160")
                .worked("2025-05-01", "2025-05-31", "160");

        assertThatThrownBy(() -> judged(employee))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("service periods of an employee overlap")
                .hasMessageContaining("(1 row: employee E1)");
    }

    /// A payroll by weeks beside one by months has overlapping periods, but no employee does.
    @Test
    void twoPayrollCalendarsAreNoOverlap() throws IOException {
        Employee employee =
                hired("2020-01-01").worked("2025-01-01", "2025-01-31", "160").worked("2025-02-03", "2025-02-09", "40");

        assertThat(Determination.of(
                                data,
                                2025,
                                "",
                                employee.census() + "E2,2019-01-01,1980-01-01,1.00\n",
                                true,
                                employee.hours() + "E2,2025-01-06,2025-01-12,40\nE2,2025-02-01,2025-02-28,160\n")
                        .status())
                .isEqualTo("eligible");
    }

    /// Another who is not there has hours of the same days, which are no overlap of anybody's.
    @ParameterizedTest
    @CsvSource({"2025-02-01, false", "2025-01-31, true"})
    void rowsOfSomebodyWhoIsNotInTheCensusMayNotOverlapEither(String start, boolean overlaps) {
        String hours =
                hired("2020-01-01").worked("2025-01-01", "2025-01-31", "160").hours()
                        + "GONE,2025-01-01,2025-01-31,160\nGONE,%s,2025-02-28,160\nLEFT,2025-01-15,2025-02-14,160\n"
                                .formatted(start);
        ThrowingCallable run =
                () -> Determination.of(data, 2025, "", hired("2020-01-01").census(), true, hours);

        if (overlaps) {
            assertThatThrownBy(run)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("keep one row (1 row: employee GONE)");
        } else {
            assertThatCode(run).doesNotThrowAnyException();
        }
    }

    @Test
    void aServicePeriodThatEndsBeforeItBeginsStopsTheRun() {
        assertThatThrownBy(() -> judged(hired("2020-01-01").worked("2025-01-31", "2025-01-01", "160")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("service_hours.csv: period_end is before period_start (1 row");
    }

    /// The contract of the census itself.
    @Test
    void hoursWithoutAHireDateStopTheRun() {
        assertThatThrownBy(() -> judged(hired("").worked("2025-01-01", "2025-01-31", "160")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("hire_date");
    }

    @Test
    void hoursOfSomebodyWhomTheCensusDoesNotKnowAreToldOf() throws IOException {
        Employee employee = hired("2020-01-01").worked("2025-01-01", "2025-12-31", "2000");
        Determination found = Determination.of(
                data,
                2025,
                "",
                employee.census(),
                true,
                employee.hours() + "E9,2025-06-01,2025-06-30,160\nE8,2024-06-01,2024-06-30,160\n");

        assertThat(found.warnings())
                .anyMatch(warning ->
                        warning.contains("employees who are not in the census") && warning.contains("(1 row)"));
    }

    /// Met on 31 December 2020, to enter by 1 January 2021.
    @ParameterizedTest
    @CsvSource({
        "2021-01-01, ''",
        "2020-12-31, ''",
        "2020-12-30, before the plan's conditions were met",
        "2021-01-02, later than IRC 410(a)(4) allows"
    })
    void theDateOnFileIsComparedWithTheConditionsAndTheLaw(String onFile, String warning) throws IOException {
        Determination found = judged(hired("2020-01-01").with("eligibility_date", onFile));

        assertThat(found.warnings().stream().filter(said -> said.contains("eligibility_date")))
                .hasSize(warning.isEmpty() ? 0 : 1)
                .allMatch(said -> said.contains(warning));
    }

    @Test
    void anExcludedEmployeeWithAnEligibilityDateIsToldOf() throws IOException {
        Determination found =
                judged(hired("2020-01-01").with("excluded_class", "true").with("eligibility_date", "2021-01-01"));

        assertThat(found.status()).isEqualTo("excluded");
        assertThat(found.warnings()).anyMatch(warning -> warning.contains("contradict each other"));
    }

    @Test
    void aReturnOnTheDayOfLeavingIsNone() throws IOException {
        Determination found = judged(hired("2020-01-01").left("2024-06-30").back("2024-06-30"));

        assertThat(found.status()).isEqualTo("ineligible");
        assertThat(found.warnings()).anyMatch(warning -> warning.contains("taken to have left"));
    }

    private Determination judged(Employee employee) throws IOException {
        return Determination.of(data, 2025, "{}", employee);
    }
}
