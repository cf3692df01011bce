package io.plumbline.eligibility;

import static io.plumbline.eligibility.Employee.hired;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: nobody enters before the first day of the plan's first plan year, where the plan file
/// names it, and who had met the conditions by then enters on that day: service before the plan began counts.
final class NewPlanTest {

    @TempDir
    private Path data;

    /// Twelve months of service since 2010; the plan begins on 1 January 2025.
    @ParameterizedTest
    @CsvSource({
        "immediate, coincident_or_next",
        "immediate, next",
        "monthly, next",
        "quarterly, coincident_or_next",
        "semi_annual, next",
        "annual, coincident_or_next"
    })
    void whoHadMetTheConditionsEntersOnThePlansFirstDay(String entry, String rule) throws IOException {
        Determination found = judged(2025, "{entry: %s, entry_rule: %s}".formatted(entry, rule), hired("2010-01-01"));

        assertThat(found.satisfied()).isEqualTo("2010-12-31");
        assertThat(found.entry()).isEqualTo("2025-01-01");
        assertThat(found.latestLawful()).isEqualTo("2025-01-01");
        assertThat(found.get("statutory_entry_date")).isEqualTo("2025-01-01");
    }

    @Test
    void laterYearsKnowWhenThePlanBegan() throws IOException {
        Determination found = judged(2027, "{}", hired("2010-01-01"));

        assertThat(found.entry()).isEqualTo("2025-01-01");
        assertThat(found.latestLawful()).isEqualTo("2025-01-01");
    }

    /// A year of service is complete on 31 May 2025.
    @Test
    void whoMeetsThemLaterEntersAsInAnyYear() throws IOException {
        Determination found = judged(2025, "{}", hired("2024-06-01"));

        assertThat(found.entry()).isEqualTo("2025-07-01");
        assertThat(found.latestLawful()).isEqualTo("2025-11-30");
    }

    @Test
    void withoutTheKeyThePlanIsAsOldAsItsEmployees() throws IOException {
        Determination found = Determination.of(data, 2025, "{}", hired("2010-01-01"));

        assertThat(found.entry()).isEqualTo("2011-01-01");
        assertThat(found.latestLawful()).isEqualTo("2011-01-01");
    }

    @Test
    void aFirstPlanYearThatIsShortBeginsOnItsOwnFirstDay() throws IOException {
        Determination found = judged(
                2025, "{}\nshort_plan_years: [{year: 2025, start: 2025-08-16, end: 2025-12-31}]", hired("2010-01-01"));

        assertThat(found.entry()).isEqualTo("2025-08-16");
        assertThat(found.latestLawful()).isEqualTo("2025-08-16");
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 0", "2025-01-02, 1"})
    void aDateOnFileAfterThePlansFirstDayIsToldOf(String onFile, int told) throws IOException {
        Determination found = judged(2025, "{}", hired("2010-01-01").with("eligibility_date", onFile));

        assertThat(found.warnings().stream().filter(said -> said.contains("later than IRC 410(a)(4) allows")))
                .hasSize(told);
    }

    @Test
    void whoLeftBeforeThePlanBeganHasNotBeenAParticipant() throws IOException {
        Determination gone = judged(2025, "{}", hired("2010-01-01").left("2024-12-31"));

        assertThat(gone.status()).isEqualTo("ineligible");
        assertThat(gone.entry()).isEqualTo("-");
        assertThat(gone.latestLawful()).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({"2024-11-01, 2025-01-01, service_year", "2025-03-10, 2025-03-10, rehire"})
    void whoIsBackEntersOnThePlansFirstDayOrOnTheReturnAfterIt(String back, String entry, String basis)
            throws IOException {
        Determination found =
                judged(2025, "{}", hired("2010-01-01").left("2023-06-30").back(back));

        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.latestLawful()).isEqualTo(entry);
        assertThat(found.basis()).isEqualTo(basis);
    }

    /// 600 hours a year since 2021. Under a plan that began in 2020 three periods lead to entry on 1 January 2024.
    @ParameterizedTest
    @CsvSource({"2020, 2023-12-31, 2024-01-01", "2024, 2023-12-31, 2024-01-01", "2025, 2024-12-31, 2025-01-01"})
    void longTermPartTimersEnterNoSoonerEither(int began, String satisfied, String entry) throws IOException {
        Employee employee = hired("2021-01-01");
        for (int year = 2021; year <= 2025; year++) {
            employee.worked(year + "-01-01", year + "-12-31", "600");
        }
        Determination found = judged(2025, began, "{}", employee);

        assertThat(found.basis()).isEqualTo("long_term_part_time");
        assertThat(found.satisfied()).isEqualTo(satisfied);
        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.latestLawful()).isEqualTo(entry);
    }

    private Determination judged(int year, String eligibility, Employee employee) throws IOException {
        return judged(year, 2025, eligibility, employee);
    }

    private Determination judged(int year, int began, String eligibility, Employee employee) throws IOException {
        String plan = "first_plan_year: %d\neligibility: %s".formatted(began, eligibility);
        return Determination.of(data, year, plan, employee.census(), employee.hasHours(), employee.hours());
    }
}
