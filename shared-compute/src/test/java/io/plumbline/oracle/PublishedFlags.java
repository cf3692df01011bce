package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.time.LocalDate;
import java.util.List;

/// Published examples of who meets age 21, a year of service and 1,000 hours.
final class PublishedFlags {

    /// An administrator on long-term part-time employees: hired 1 November 2021, 500 hours a year, 21 by the
    /// end of 2023.
    private static final String LONG_TERM_PART_TIME =
            "https://scrogginsmanagement.com/required-coverage-of-long-term-part-time-ltpt-employees-beginning-in-2024/";

    /// A vendor's question and answer: 1,093 hours, eligible on the anniversary of a hire on 1 September.
    private static final String PRORATED_HOURS =
            "https://faq.asc-net.com/CSCarticles/DC%20-%20Recordkeeping/FAQ131_Eligibility--Entry_date_incorrect_for_employee_working_less_than_1000_hours.htm";

    private PublishedFlags() {}

    static List<PublishedExample> all() {
        return List.of(longTermPartTime(), proratedHours());
    }

    private static PublishedExample longTermPartTime() {
        PlanTerms terms = PlanTerms.calendarYear("LTPT", 2023);
        return example("Hired 1 November 2021, 500 hours, 21 on 31 December 2023", LONG_TERM_PART_TIME, terms)
                .note("Enters only as long-term part-time, so not by 1,000 hours. Hours taken to be 500.")
                .born(LocalDate.of(2002, 12, 31), "20000.00")
                .hired(LocalDate.of(2021, 11, 1), "500.00")
                .flag("tenure_eligible", true)
                .flag("age_eligible", true)
                .flag("hours_eligible", false)
                .flag("fully_eligible", false)
                .build();
    }

    private static PublishedExample proratedHours() {
        PlanTerms terms = PlanTerms.fiscalYear("HOURS", LocalDate.of(2023, 9, 1));
        return example("Hired 1 September, 1,093 hours in the first twelve months", PRORATED_HOURS, terms)
                .note("Year and age not given; the plan year is laid over the twelve months from hire.")
                .born(LocalDate.of(1990, 1, 1), "40000.00")
                .hired(LocalDate.of(2023, 9, 1), "1093.00")
                .flag("tenure_eligible", true)
                .flag("hours_eligible", true)
                .flag("fully_eligible", true)
                .build();
    }
}
