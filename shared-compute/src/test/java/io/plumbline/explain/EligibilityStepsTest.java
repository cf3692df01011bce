package io.plumbline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.RunObserver;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: the chapter on eligibility shows the periods that entry rests on, and of each how much of its
/// hours nobody recorded or was shared out by days.
class EligibilityStepsTest {

    private static final String ASSUMED = "Where no hours are on record they are assumed";
    private static final String PRORATED = "The hours of a row across the bounds of a period are prorated by days.";

    @TempDir
    private Path data;

    /// Whose first twelve months have most hours, but began before 2021.
    @Test
    void partTimeServiceShowsThePeriodsThatCountedAndWhen21WasAttained() throws IOException {
        Step step = step(
                "Long-term part-time",
                "2003-11-30,2020-05-20,18",
                "2021-01-01,2021-12-31,600",
                "2022-01-01,2022-12-31,610",
                "2023-01-01,2023-12-31,620",
                "2024-01-01,2024-12-31,630",
                "2025-01-01,2025-12-31,640");

        assertThat(lines(step))
                .containsExactly(
                        "January 1, 2023 to December 31, 2023: 620 hours",
                        "January 1, 2024 to December 31, 2024: 630 hours",
                        "Age 21 attained: November 30, 2024",
                        "Conditions met: December 31, 2024");
        assertThat(step.sentence()).doesNotContain(ASSUMED, PRORATED);
    }

    @Test
    void everyPeriodOfPartTimeServiceSaysWhatWasAssumedAndProratedInIt() throws IOException {
        Step step = step(
                "Long-term part-time",
                "1980-05-05,2022-01-01,12",
                "2023-01-01,2023-12-20,550",
                "2023-12-21,2024-01-10,21",
                "2024-01-11,2024-12-31,550",
                "2025-01-01,2025-12-31,600");

        assertThat(lines(step))
                .containsExactly(
                        "January 1, 2022 to December 31, 2022: 625.71 hours (365 days assumed)",
                        "January 1, 2023 to December 31, 2023: 561 hours (1 row prorated)",
                        "of the row of December 21, 2023 to January 10, 2024: 11 hours (11 of 21 days of 21 hours)",
                        "Hours a week: 12 hours (the census)",
                        "Age 21 attained: May 5, 2001",
                        "Conditions met: December 31, 2024");
        assertThat(step.sentence())
                .contains(ASSUMED, PRORATED)
                .contains(
                        "Two are enough for plan years that begin after 2024, so they let nobody in before January 1, 2025.");
    }

    @Test
    void theServiceStepSaysWhatWasAssumedAndProratedInEachPeriod() throws IOException {
        Step step =
                step("Service", "1980-05-05,2023-07-01,10", "2024-06-21,2024-07-10,20", "2024-07-11,2024-12-31,990");

        assertThat(lines(step))
                .containsExactly(
                        "July 1, 2023 to June 30, 2024: 272.85 hours (184 days assumed, 1 row prorated)",
                        "of the row of June 21, 2024 to July 10, 2024: 10 hours (10 of 20 days of 20 hours)",
                        "January 1, 2024 to December 31, 2024: 1,010 hours",
                        "Hours a week: 10 hours (the census)",
                        "Service met: December 31, 2024");
        assertThat(step.sentence()).contains(ASSUMED, PRORATED);
    }

    /// Hired on the 10th in the middle of a row, whose hours lie on the days from then on.
    @Test
    void aProratedRowIsShownWithTheDaysOfEmploymentThatItsHoursLieOn() throws IOException {
        Step step = step(
                "Service",
                "1980-05-05,2024-03-10,40",
                "2024-03-04,2024-03-17,80",
                "2024-03-18,2025-03-02,900",
                "2025-03-03,2025-03-16,50",
                "2025-03-17,2025-12-31,900");

        assertThat(lines(step))
                .containsExactly(
                        "March 10, 2024 to March 9, 2025: 1,005 hours (1 row prorated)",
                        "of the row of March 3, 2025 to March 16, 2025: 25 hours (7 of 14 days of 50 hours)",
                        "Service met: March 9, 2025");
    }

    /// The last six periods are shown, of which each but the last has a row across its first day and another across its
    /// last.
    @Test
    void ofManyProratedRowsAFewAreListedAndTheOthersCounted() throws IOException {
        Step step = step(
                "Service",
                "1980-05-05,2018-03-10,10",
                Stream.iterate(2018, year -> year + 1)
                        .limit(7)
                        .flatMap(year -> Stream.of(
                                "%d-03-10,%1$d-12-24,100".formatted(year),
                                "%d-12-25,%d-01-07,14".formatted(year, year + 1),
                                "%d-01-08,%1$d-03-02,10".formatted(year + 1),
                                "%d-03-03,%1$d-03-09,10".formatted(year + 1)))
                        .toArray(String[]::new));

        assertThat(lines(step))
                .filteredOn(line -> line.startsWith("of the row of "))
                .hasSize(5)
                .first()
                .isEqualTo("of the row of December 25, 2019 to January 7, 2020: 7 hours (7 of 14 days of 14 hours)");
        assertThat(lines(step)).contains("Rows prorated that are not listed: 6");
    }

    /// A long-term part-time employee since the end of 2024, who has 1,000 hours in 2025.
    @Test
    void whereServiceWasMetAfterTheConditionsNoStepSaysThatTheConditionsRestOnIt() throws IOException {
        List<Step> steps = steps(
                "1990-02-01,2022-06-01,15",
                "2022-01-01,2022-12-31,400",
                "2023-01-01,2023-12-31,600",
                "2024-01-01,2024-12-31,600",
                "2025-01-01,2025-12-31,1100");

        assertThat(steps).extracting(Step::title).contains("Service", "Long-term part-time");
        assertThat(steps).extracting(Step::title).doesNotContain("Age and service");
    }

    /// 600 hours in 2023 and in 2024; a year of service only in 2025.
    @Test
    void whereLongTermPartTimeServiceLeadsToTheLatestLawfulEntryItIsShownAndItsRuleNamed() throws IOException {
        Step step = step(
                "The latest lawful entry",
                "1990-02-01,2022-06-01,15",
                "2022-01-01,2022-12-31,400",
                "2023-01-01,2023-12-31,600",
                "2024-01-01,2024-12-31,600",
                "2025-01-01,2025-12-31,1100");

        assertThat(lines(step))
                .startsWith(
                        "Long-term part-time service and age 21: December 31, 2024",
                        "Year of service by the statute: December 31, 2025",
                        "Latest lawful entry: January 1, 2025");
        assertThat(step.sentence()).contains("the conditions of long-term part-time employees");
        assertThat(step.rules()).containsExactly(Rule.LATEST_ENTRY, Rule.LONG_TERM_PART_TIME);
    }

    /// 600 hours in each of two years by September 2024, in a plan with a monthly entry: the rule of two periods begins
    /// with the plan year from July 2025.
    @Test
    void whereTwoPeriodsAreEnoughOnlyForALaterPlanYearThatIsSaid() throws IOException {
        Step step = of(
                        """
                        plan_id: STEPS
                        plan_year_start: 07-01
                        eligibility: {entry: monthly, computation_period: anniversary}""",
                        "birth_date,hire_date,scheduled_hours_per_week",
                        "1990-02-01,2022-10-01,12",
                        "2022-10-01,2023-09-30,600",
                        "2023-10-01,2024-09-30,600",
                        "2024-10-01,2025-09-30,600")
                .stream()
                .filter(each -> each.title().equals("Long-term part-time"))
                .findFirst()
                .orElseThrow();

        assertThat(step.sentence()).contains("so they let nobody in before July 1, 2025.");
    }

    /// A year of service in 2022, and more than 500 hours in each year since.
    @Test
    void whereTheYearOfServiceLeadsToItLongTermPartTimeServiceIsNotNamed() throws IOException {
        Step step = step(
                "The latest lawful entry",
                "1990-02-01,2022-01-01,40",
                "2022-01-01,2022-12-31,2000",
                "2023-01-01,2023-12-31,2000",
                "2024-01-01,2024-12-31,2000",
                "2025-01-01,2025-12-31,2000");

        assertThat(lines(step))
                .startsWith(
                        "Year of service by the statute: December 31, 2022", "Latest lawful entry: January 1, 2023");
        assertThat(step.sentence()).doesNotContain("part-time");
        assertThat(step.rules()).containsExactly(Rule.LATEST_ENTRY);
    }

    @Test
    void whoIsOfAnExcludedClassHasNoStepButThatAndItsRule() throws IOException {
        List<Step> steps = of(
                "plan_id: STEPS",
                "birth_date,hire_date,excluded_class",
                "1980-05-05,2020-01-01,true",
                "2025-01-01,2025-12-31,2000");

        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.title()).isEqualTo("The class");
            assertThat(step.rules()).containsExactly(Rule.EXCLUDED_CLASS);
        });
    }

    /// Left in 2021 and back in 2024: 2021 has 520 hours, 2022 and 2023 have none.
    @Test
    void theAbsenceShowsThePeriodsThatMayBeBreaksWithTheirHours() throws IOException {
        Step step = of(
                        "plan_id: STEPS",
                        "birth_date,hire_date,termination_date,rehire_date",
                        "1980-05-05,2020-01-01,2021-04-01,2024-03-01",
                        "2020-01-01,2020-12-31,900",
                        "2021-01-01,2021-04-01,520",
                        "2024-03-01,2024-12-31,1500",
                        "2025-01-01,2025-12-31,1500")
                .stream()
                .filter(each -> each.title().equals("The absence"))
                .findFirst()
                .orElseThrow();

        assertThat(step.sentence())
                .startsWith("A period that ends in the absence and has 500 hours or fewer is a break");
        assertThat(lines(step))
                .contains(
                        "January 1, 2021 to December 31, 2021: 520 hours",
                        "January 1, 2022 to December 31, 2022: 0 hours",
                        "January 1, 2023 to December 31, 2023: 0 hours",
                        "Breaks in service of a year: 2");
    }

    /// Hired in February 2023, gone in March and back a year after the hire: the first twelve months are no break.
    @Test
    void theFirstTwelveMonthsAreNotShownAmongThePeriodsThatMayBeBreaks() throws IOException {
        Step step = of(
                        "plan_id: STEPS",
                        "birth_date,hire_date,termination_date,rehire_date",
                        "1980-05-05,2023-02-01,2023-03-15,2024-02-15",
                        "2023-02-01,2023-03-15,300",
                        "2024-02-15,2024-12-31,1800",
                        "2025-01-01,2025-12-31,2080")
                .stream()
                .filter(each -> each.title().equals("The absence"))
                .findFirst()
                .orElseThrow();

        assertThat(step.sentence()).contains("The first twelve months of employment are none");
        assertThat(lines(step))
                .containsExactly(
                        "Left: March 15, 2023",
                        "Returned: February 15, 2024",
                        "Breaks in service of a year: 0",
                        "Entry: January 1, 2025");
    }

    @Test
    void ofAPlanThatBeganLaterTheStepsOfEntrySaySo() throws IOException {
        List<Step> steps = of(
                "{plan_id: STEPS, first_plan_year: 2025}",
                "birth_date,hire_date,eligibility_date",
                "1980-05-05,2010-01-01,2025-07-01");

        assertThat(steps)
                .filteredOn(each -> each.title().equals("The plan's entry date")
                        || each.title().equals("The latest lawful entry"))
                .hasSize(2)
                .allSatisfy(step -> {
                    assertThat(step.sentence())
                            .contains("The plan began on January 1, 2025, and nobody enters before that");
                    assertThat(lines(step)).contains("First day of the plan: January 1, 2025");
                    assertThat(step.rules()).containsExactly(Rule.LATEST_ENTRY, Rule.SERVICE_BEFORE_THE_PLAN);
                });
    }

    /// Hired in June 2024, so that the year of service is complete after the plan began.
    @Test
    void whenThePlanBeganIsNotSaidOfWhomItDoesNotConcern() throws IOException {
        List<Step> steps = of(
                "{plan_id: STEPS, first_plan_year: 2025}",
                "birth_date,hire_date,eligibility_date",
                "1980-05-05,2024-06-01,2025-07-01");

        assertThat(steps).allSatisfy(step -> assertThat(step.sentence()).doesNotContain("The plan began"));
    }

    @Test
    void elapsedTimeSaysWhatIsAddedUpOverASeverance() throws IOException {
        List<Step> steps = of(
                "{plan_id: STEPS, eligibility: {hours_method: elapsed_time}}",
                "birth_date,hire_date,termination_date,rehire_date",
                "1980-05-05,2023-01-01,2023-08-12,2025-01-01");

        assertThat(lines(steps.getFirst()))
                .containsExactly(
                        "Service counts from: January 1, 2023",
                        "Service before leaving: 7 months and 12 days",
                        "Service counts again from: January 1, 2025",
                        "Service met: May 19, 2025");
        assertThat(steps.getFirst().sentence()).contains("added up, thirty days to a month");
    }

    /// One step of the chapter, of an employee with a birth date, a hire date and weekly hours, and rows of hours.
    private Step step(String title, String employee, String... hours) throws IOException {
        return steps(employee, hours).stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<Step> steps(String employee, String... hours) throws IOException {
        return of("plan_id: STEPS", "birth_date,hire_date,scheduled_hours_per_week", employee, hours);
    }

    private List<Step> of(String plan, String columns, String employee, String... hours) throws IOException {
        write("census.csv", "employee_id,compensation," + columns, "E1,1.00," + employee);
        write("contributions.csv", "employee_id,pay_date,money_type,amount");
        write("service_hours.csv", "employee_id,period_start,period_end,hours", prefixed(hours));
        try (Explanations explanations = new Explanations(DataDirectory.of(data), Optional.empty())) {
            return explanations
                    .of(
                            new Question(PlanFile.parse("plan.yaml", plan), 2025, LimitTable.bundled(), "E1"),
                            RunObserver.NONE)
                    .chapters()
                    .getFirst()
                    .steps();
        }
    }

    private static String[] prefixed(String... hours) {
        return List.of(hours).stream().map(row -> "E1," + row).toArray(String[]::new);
    }

    private void write(String file, String header, String... rows) throws IOException {
        Files.writeString(data.resolve(file), header + "\n" + String.join("\n", rows) + "\n");
    }

    private static List<String> lines(Step step) {
        return step.figures().stream()
                .map(figure -> figure.label() + ": " + figure.measure().text()
                        + (figure.source().isEmpty() ? "" : " (%s)".formatted(figure.source())))
                .toList();
    }
}
