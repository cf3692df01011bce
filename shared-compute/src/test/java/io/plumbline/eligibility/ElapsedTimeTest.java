package io.plumbline.eligibility;

import static io.plumbline.eligibility.Employee.hired;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: where the plan counts no hours, 1.410(a)-7, service is complete on the anniversary of the hire, a
/// severance of twelve months or less is service, and service before and after a longer one is added up.
final class ElapsedTimeTest {

    @TempDir
    private Path data;

    @Test
    void elapsedTimeAsksForNoHours() throws IOException {
        Determination found = judged(2025, hired("2024-03-15").worked("2024-03-15", "2025-12-31", "10"));

        assertThat(found.satisfied()).isEqualTo("2025-03-15");
        assertThat(found.basis()).isEqualTo("elapsed_time");
        assertThat(found.latestLawful()).isEqualTo("2025-09-15");
    }

    /// Whoever is hired on New Year's Day has a year behind on the next one: an entry date, which "next" does not mean.
    /// By law there are six months then, and no wait since the year before.
    @ParameterizedTest
    @CsvSource({"coincident_or_next, 2025-01-01", "next, 2025-07-01"})
    void theAnniversaryIsTheDayOnWhichAYearIsComplete(String rule, String entry) throws IOException {
        Determination found = judged(
                2025,
                "{hours_method: elapsed_time, entry_rule: %s}".formatted(rule),
                hired("2024-01-01").with("eligibility_date", entry));

        assertThat(found.satisfied()).isEqualTo("2025-01-01");
        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.latestLawful()).isEqualTo("2025-07-01");
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void aYearIsNotCompleteOnTheEveOfTheAnniversary() throws IOException {
        Determination found = judged(2025, hired("2025-01-01"));

        assertThat(found.status()).isEqualTo("ineligible");
        assertThat(found.reason()).isEqualTo("12 months of service by 2026-01-01, after the plan year");
    }

    /// Who leaves on the eve has twelve months of service all the same.
    @ParameterizedTest
    @CsvSource({"2023-12-31, 2024-01-01", "2023-12-30, -"})
    void theEveIsTheLastDayThatIsNeeded(String left, String satisfied) throws IOException {
        assertThat(judged(2025, hired("2023-01-01").left(left)).satisfied()).isEqualTo(satisfied);
    }

    /// 365 days, where the year has no 29 February.
    @ParameterizedTest
    @CsvSource({"2024-02-29, 2025-02-28", "2024-02-28, 2025-02-28", "2024-03-01, 2025-03-01", "2023-03-01, 2024-03-01"})
    void theAnniversaryOf29FebruaryIs28February(String hire, String satisfied) throws IOException {
        assertThat(judged(2025, hired(hire)).satisfied()).isEqualTo(satisfied);
    }

    @ParameterizedTest
    @CsvSource({"1, 2025-02-28", "3, 2025-04-30", "6, 2025-07-31"})
    void monthsAreCountedFromTheHire(int months, String satisfied) throws IOException {
        Determination found =
                judged(2025, "{hours_method: elapsed_time, service_months: %d}".formatted(months), hired("2025-01-31"));

        assertThat(found.satisfied()).isEqualTo(satisfied);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, 2025-01-01, 0", "2025-03-01, -, 1"})
    void aSeveranceOfTwelveMonthsIsSpanned(String back, String satisfied, String breaks) throws IOException {
        Determination found =
                judged(2025, hired("2024-01-01").left("2024-02-28").back(back));

        assertThat(found.satisfied()).isEqualTo(satisfied);
        assertThat(found.get("breaks_in_service")).isEqualTo(breaks);
        assertThat(found.get("service_from")).isEqualTo("2024-01-01");
    }

    /// Eight months, a severance of sixteen, and four months more.
    @Test
    void serviceBeforeAndAfterALongSeveranceIsAddedUp() throws IOException {
        Determination found =
                judged(2024, hired("2022-01-01").left("2022-08-31").back("2024-01-01"));

        assertThat(found.satisfied()).isEqualTo("2024-05-01");
        assertThat(found.entry()).isEqualTo("2024-07-01");
        assertThat(found.get("statutory_entry_date")).isEqualTo("2024-11-01");
        assertThat(found.get("service_from")).isEqualTo("2022-01-01");
        assertThat(found.get("breaks_in_service")).isEqualTo("1");
        assertThat(found.basis()).isEqualTo("elapsed_time");
    }

    /// Days beyond whole months are put together, thirty to a month, unless a month is over before: February is.
    @ParameterizedTest
    @CsvSource({
        "2022-08-31, 2024-05-01, 8 months and none",
        "2022-09-01, 2024-04-30, 8 months and 1 day: 3 and 29",
        "2022-09-20, 2024-04-11, 8 months and 20 days: 3 and 10",
        "2022-09-29, 2024-04-02, 8 months and 29 days: 3 and 1",
        "2022-09-30, 2024-04-01, 9 months and none",
        "2022-10-30, 2024-03-01, 9 months and 30 days: 2 and none",
        "2022-11-01, 2024-03-01, '10 months and 1 day: 1 month and 29 days, which February 2024 has'",
        "2022-11-02, 2024-02-29, 10 months and 2 days: 1 and 28",
        "2022-12-30, 2024-01-01, 11 months and 30 days: at once"
    })
    void thirtyDaysMakeAMonth(String left, String satisfied, String why) throws IOException {
        Determination found = judged(2024, hired("2022-01-01").left(left).back("2024-01-01"));

        assertThat(found.satisfied()).as(why).isEqualTo(satisfied);
    }

    /// By the rule of parity service counts from the return after five years without; only where the plan has it, and
    /// the employee by the census nothing vested.
    @ParameterizedTest
    @CsvSource({
        "true, 0, false, 2023-08-31, 2018-01-01, 2023-12-31, 4",
        "true, 0, false, 2023-09-01, 2023-09-01, 2024-09-01, 5",
        "true, 0, true, 2023-09-01, 2018-01-01, 2024-01-01, 5",
        "true, 0, '', 2023-09-01, 2018-01-01, 2024-01-01, 5",
        "true, '', false, 2023-09-01, 2018-01-01, 2024-01-01, 5",
        "true, 20, false, 2023-09-01, 2018-01-01, 2024-01-01, 5",
        "false, 0, false, 2023-09-01, 2018-01-01, 2024-01-01, 5"
    })
    void parityKeepsServiceFromBeingAddedUp(
            boolean parity, String vested, String deferrals, String back, String from, String satisfied, String breaks)
            throws IOException {
        Determination found = judged(
                2024,
                "{hours_method: elapsed_time, entry: immediate, rule_of_parity: %s}".formatted(parity),
                hired("2018-01-01")
                        .left("2018-08-31")
                        .back(back)
                        .with("vested_percent", vested)
                        .with("deferral_account", deferrals));

        assertThat(found.get("service_from")).isEqualTo(from);
        assertThat(found.satisfied()).isEqualTo(satisfied);
        assertThat(found.get("breaks_in_service")).isEqualTo(breaks);
    }

    private Determination judged(int year, Employee employee) throws IOException {
        return judged(year, "{hours_method: elapsed_time}", employee);
    }

    private Determination judged(int year, String terms, Employee employee) throws IOException {
        return Determination.of(data, year, terms, employee);
    }
}
