package io.plumbline.eligibility;

import static io.plumbline.eligibility.Employee.hired;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: the table of what a return after an absence leads to (ASC FAQ 881 and 673;
/// https://tpsgroup.com/articles/managing-re-hires;
/// https://support.ftwilliam.com/hc/en-us/articles/4415998737435-Break-in-Service).
final class RehireTest {

    @TempDir
    private Path data;

    @Test
    void aParticipantReentersOnTheReturn() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2020-01-01")
                        .worked("2020-01-01", "2022-12-31", "6000")
                        .left("2022-12-31")
                        .back("2025-03-10")
                        .worked("2025-03-10", "2025-12-31", "1500"));

        assertThat(found.entry()).isEqualTo("2025-03-10");
        assertThat(found.latestLawful()).isEqualTo("2025-03-10");
        assertThat(found.basis()).isEqualTo("rehire");
        assertThat(found.get("breaks_in_service")).as("2023 and 2024").isEqualTo("2");
        assertThat(found.reason()).isEqualTo("a participant until leaving on 2022-12-31, back on 2025-03-10");
    }

    /// Served on 28 February 2025, to enter on 1 July 2025.
    @ParameterizedTest
    @CsvSource({
        "2025-06-01, 2025-07-01, service_year",
        "2025-07-01, 2025-07-01, service_year",
        "2025-08-15, 2025-08-15, rehire"
    })
    void whoHadServedEntersOnTheEntryDateOrOnTheReturnAfterIt(String back, String entry, String basis)
            throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2024-03-01")
                        .worked("2024-03-01", "2025-02-28", "1900")
                        .left("2025-04-30")
                        .back(back));

        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.basis()).isEqualTo(basis);
    }

    @Test
    void whoHadNotServedGoesOnWhereThereWasNoBreak() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2023-01-01")
                        .worked("2023-01-01", "2023-12-31", "400")
                        .worked("2024-01-01", "2024-12-31", "501")
                        .left("2024-04-30")
                        .back("2025-02-01")
                        .worked("2025-01-01", "2025-12-31", "1000"));

        assertThat(found.get("breaks_in_service")).isEqualTo("0");
        assertThat(found.get("service_from")).isEqualTo("2023-01-01");
        assertThat(found.satisfied()).isEqualTo("2025-12-31");
    }

    @Test
    void whoHadNotServedStartsOverAfterABreak() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2023-01-01")
                        .worked("2023-01-01", "2023-12-31", "400")
                        .worked("2024-01-01", "2024-12-31", "500")
                        .left("2024-04-30")
                        .back("2025-02-01")
                        .worked("2025-01-01", "2025-12-31", "1000"));

        assertThat(found.get("breaks_in_service")).isEqualTo("1");
        assertThat(found.get("service_from")).isEqualTo("2025-02-01");
        assertThat(found.status())
                .as("the twelve months from the return are not over")
                .isEqualTo("ineligible");
    }

    /// Of 29 CFR 2530.200b-4(a)(2): breaks are measured in the periods that follow the initial one. The plan year 2024
    /// includes the first anniversary and is none, nor is the second period of twelve months over before the
    /// return.
    @ParameterizedTest
    @CsvSource({"plan_year, 2024-12-31, 2025-01-01, 2025-01-01", "anniversary, 2025-01-31, 2025-07-01, 2025-07-31"})
    void theFirstTwelveMonthsOfEmploymentAreNoBreak(String periods, String satisfied, String entry, String latest)
            throws IOException {
        Determination found = judged(
                2025,
                "{computation_period: %s}".formatted(periods),
                hired("2023-02-01")
                        .worked("2023-02-01", "2023-03-15", "300")
                        .left("2023-03-15")
                        .back("2024-02-15")
                        .worked("2024-02-15", "2024-12-31", "1800")
                        .worked("2025-01-01", "2025-12-31", "2080"));

        assertThat(found.get("breaks_in_service")).isEqualTo("0");
        assertThat(found.get("service_from")).isEqualTo("2023-02-01");
        assertThat(found.satisfied()).isEqualTo(satisfied);
        assertThat(found.entry()).isEqualTo(entry);
        assertThat(found.latestLawful()).isEqualTo(latest);
    }

    /// A participant after a month: the plan years 2020 to 2023 are breaks, the twelve months from June 2019 are none,
    /// so that parity lacks one. Back in 2025, 2024 is the fifth.
    @ParameterizedTest
    @CsvSource({"2024, 4, 2019-06-01", "2025, 5, 2025-06-10"})
    void theFirstTwelveMonthsCountForNothingInTheRuleOfParity(int year, String breaks, String from) throws IOException {
        Determination found = judged(
                year,
                "{age: 18, service_months: 1, hours: 0, entry: monthly, rule_of_parity: true}",
                hired("2019-06-01")
                        .worked("2019-06-01", "2019-07-15", "250")
                        .left("2019-07-15")
                        .back(year + "-06-10")
                        .with("vested_percent", "0")
                        .with("deferral_account", "false")
                        .worked(year + "-06-10", year + "-12-31", "1100"));

        assertThat(found.get("breaks_in_service")).isEqualTo(breaks);
        assertThat(found.get("service_from")).isEqualTo(from);
    }

    /// Of a row of three days on the bounds of 2024, two or one are in it: its part of a hundredth of an hour is not
    /// lost. 499.99 and 0.01 are 500 hours, a break; a third of a hundredth more is none.
    @ParameterizedTest
    @CsvSource({"0.01, 0.01, 1", "0.02, 0.00, 0", "0.01, 0.02, 0"})
    void aBreakIsNotAThirdOfAHundredthLonger(String before, String after, String breaks) throws IOException {
        Determination found = judged(
                2025,
                "{long_term_part_time: false}",
                hired("2023-01-01")
                        .worked("2023-01-01", "2023-12-30", "600")
                        .worked("2023-12-31", "2024-01-02", before)
                        .worked("2024-01-03", "2024-04-30", "499.99")
                        .left("2024-04-30")
                        .worked("2024-12-31", "2025-01-02", after)
                        .back("2025-02-01")
                        .worked("2025-02-01", "2025-12-31", "1000"));

        assertThat(found.get("breaks_in_service")).isEqualTo(breaks);
        assertThat(found.get("service_from")).isEqualTo(breaks.equals("0") ? "2023-01-01" : "2025-02-01");
    }

    /// Whose year of service came before a birthday that was to come: it is not lost.
    @Test
    void serviceBeforeABreakCountsThoughAgeCameLater() throws IOException {
        Determination found = judged(
                2025,
                "{}",
                hired("2022-01-01")
                        .born("2004-06-15")
                        .worked("2022-01-01", "2022-12-31", "1200")
                        .left("2022-12-31")
                        .back("2025-02-01")
                        .worked("2025-01-01", "2025-12-31", "300"));

        assertThat(found.get("breaks_in_service")).isEqualTo("2");
        assertThat(found.satisfied()).isEqualTo("2025-06-15");
        assertThat(found.entry()).isEqualTo("2025-07-01");
    }

    /// C-15c, ftwilliam: terminated 1 February 2015, rehired 1 February 2020: five breaks, starts over. Who has
    /// deferrals, or may have, is vested in them and does not.
    @ParameterizedTest
    @CsvSource({
        "true, 0, false, 2020-02-01, 5, 2020-02-01",
        "true, 0, true, 2020-02-01, 5, 2012-01-01",
        "true, 0, '', 2020-02-01, 5, 2012-01-01",
        "true, 20, false, 2020-02-01, 5, 2012-01-01",
        "true, '', false, 2020-02-01, 5, 2012-01-01",
        "false, 0, false, 2020-02-01, 5, 2012-01-01",
        "true, 0, false, 2019-12-31, 4, 2012-01-01"
    })
    void theRuleOfParityMakesANewEmployeeOfAParticipantWithoutVestedBenefits(
            boolean rule, String vested, String deferrals, String back, String breaks, String from) throws IOException {
        Determination found = judged(
                2020,
                "{rule_of_parity: %s}".formatted(rule),
                hired("2012-01-01")
                        .worked("2012-01-01", "2015-02-01", "6000")
                        .left("2015-02-01")
                        .back(back)
                        .with("vested_percent", vested)
                        .with("deferral_account", deferrals)
                        .worked("2020-02-01", "2020-12-31", "1800"));

        assertThat(found.get("breaks_in_service")).isEqualTo(breaks);
        assertThat(found.get("service_from")).isEqualTo(from);
    }

    @Test
    void parityAsksForAsManyBreaksAsThereWereYearsOfService() throws IOException {
        Determination found = judged(
                2020,
                "{rule_of_parity: true}",
                hired("2008-01-01")
                        .worked("2008-01-01", "2014-12-31", "14000")
                        .left("2014-12-31")
                        .back("2020-02-01")
                        .with("vested_percent", "0")
                        .with("deferral_account", "false")
                        .worked("2020-02-01", "2020-12-31", "1800"));

        assertThat(found.get("breaks_in_service"))
                .as("2015 to 2019, after seven years")
                .isEqualTo("5");
        assertThat(found.basis()).isEqualTo("rehire");
    }

    @Test
    void aReturnBeforeAnyPeriodIsOverIsAfterNoBreak() throws IOException {
        Determination found = judged(
                2025,
                "{service_months: 0, entry: immediate, rule_of_parity: true}",
                hired("2025-07-02")
                        .left("2025-12-05")
                        .back("2025-12-06")
                        .with("vested_percent", "0")
                        .with("deferral_account", "false"));

        assertThat(found.basis()).isEqualTo("rehire");
        assertThat(found.entry()).isEqualTo("2025-12-06");
    }

    @ParameterizedTest
    @CsvSource({"2024, true", "2025, false"})
    void theHoldoutMakesEmployerMoneyWaitForAYearOfService(int year, boolean heldOut) throws IOException {
        Determination found = judged(
                year,
                "{one_year_holdout: true}",
                hired("2018-01-01")
                        .worked("2018-01-01", "2022-12-31", "9000")
                        .left("2022-12-31")
                        .back("2024-03-01")
                        .worked("2024-03-01", "2025-02-28", "1800"));

        assertThat(found.entry()).isEqualTo("2024-03-01");
        assertThat(found.get("held_out")).isEqualTo(Boolean.toString(heldOut));
        assertThat(found.reason().contains("employer contributions wait")).isEqualTo(heldOut);
    }

    /// Hired on 15 January 2024, for six months without a number of hours: whoever is away on 14 July 2024 has not
    /// served, unless back within twelve months of leaving, 26 CFR 1.410(a)-7(d).
    @ParameterizedTest
    @CsvSource({
        "2024-07-13, '', 2024, -, -",
        "2024-07-14, '', 2024, 2024-07-14, -",
        "2024-02-15, '', 2025, -, -",
        "2024-02-15, 2024-07-14, 2024, 2024-07-14, 2024-08-01",
        "2024-02-15, 2025-02-15, 2025, 2024-07-14, 2025-02-15",
        "2024-02-15, 2025-02-16, 2025, 2025-07-14, 2025-08-01",
        "2024-02-15, 2025-09-20, 2025, -, -",
        "2024-02-15, 2025-09-20, 2026, 2026-01-14, 2026-02-01"
    })
    void aPeriodWithoutHoursCountsWhereItDoesNotEndInALongAbsence(
            String left, String back, int year, String satisfied, String entry) throws IOException {
        Determination found = judged(
                year,
                "{age: 18, service_months: 6, hours: 0, entry: monthly}",
                hired("2024-01-15").left(left).back(back));

        assertThat(found.satisfied()).isEqualTo(satisfied);
        assertThat(found.entry()).isEqualTo(entry);
        if (satisfied.equals("-")) {
            assertThat(found.reason()).isEqualTo("away at the end of the period from 2024-01-15 to 2024-07-14");
        }
    }

    @Test
    void aReturnAfterThePlanYearHasNotHappened() throws IOException {
        Determination found =
                judged(2025, "{}", hired("2020-01-01").left("2024-06-30").back("2026-01-01"));

        assertThat(found.status()).isEqualTo("ineligible");
        assertThat(found.reason()).isEqualTo("left on 2024-06-30, before the plan year");
    }

    private Determination judged(int year, String terms, Employee employee) throws IOException {
        return Determination.of(data, year, terms, employee);
    }
}
