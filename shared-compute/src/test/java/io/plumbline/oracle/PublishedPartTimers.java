package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.time.LocalDate;
import java.util.List;

/// Published examples of long-term part-time employees, and of their computation periods.
final class PublishedPartTimers {

    /// Hired 1 November 2021, 500 hours or more in each of three periods, 21 by the end of 2023.
    private static final String THREE_PERIODS =
            "https://scrogginsmanagement.com/required-coverage-of-long-term-part-time-ltpt-employees-beginning-in-2024/";

    /// Practitioners on the second period where it shifts to the plan year.
    private static final String SHIFT =
            "https://benefitslink.com/boards/leaderboard/?custom_date_end=1704646799&custom_date_start=1704646799";

    private PublishedPartTimers() {}

    static List<PublishedExample> all() {
        return List.of(threePeriods(), hiredOnNewYearsEve(), hiredOnNewYearsDay(), hiredOnNewYearsDayAYearOn());
    }

    private static PublishedExample threePeriods() {
        return example("Hired 1 November 2021, three periods of 500 hours", THREE_PERIODS, terms(2024))
                .note("Hours taken to be 500 to 510 in each period, spread evenly.")
                .born(LocalDate.of(2002, 12, 31), "20000.00")
                .hired(LocalDate.of(2021, 11, 1))
                .worked(LocalDate.of(2021, 11, 1), LocalDate.of(2021, 12, 31), "85.00")
                .worked(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), "510.00")
                .worked(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), "500.00")
                .determined("status", "eligible")
                .determined("basis", "long_term_part_time")
                .determined("satisfied_date", LocalDate.of(2023, 12, 31))
                .determined("entry_date", LocalDate.of(2024, 1, 1))
                .build();
    }

    /// The second period is the plan year 2024 although it begins on the second day of the first: both are over
    /// at the end of 2024.
    private static PublishedExample hiredOnNewYearsEve() {
        return shift("Hired 31 December 2023: the periods end on 30 and 31 December 2024", 2023, 12, 31, 2024)
                .determined("satisfied_date", LocalDate.of(2024, 12, 31))
                .determined("entry_date", LocalDate.of(2025, 1, 1))
                .determined("status", "pending")
                .determined("basis", "long_term_part_time")
                .build();
    }

    private static PublishedExample hiredOnNewYearsDay() {
        return shift("Hired 1 January 2024: one period only is over at the end of 2024", 2024, 1, 1, 2024)
                .determined("satisfied_date", null)
                .determined("status", "ineligible")
                .build();
    }

    private static PublishedExample hiredOnNewYearsDayAYearOn() {
        return shift("Hired 1 January 2024: the second period is the calendar year 2025", 2024, 1, 1, 2025)
                .worked(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), "600.00")
                .determined("satisfied_date", LocalDate.of(2025, 12, 31))
                .determined("entry_date", LocalDate.of(2026, 1, 1))
                .determined("status", "pending")
                .determined("basis", "long_term_part_time")
                .build();
    }

    private static ExampleBuilder shift(String name, int year, int month, int day, int planYear) {
        LocalDate hire = LocalDate.of(year, month, day);
        return example(name, SHIFT, terms(planYear))
                .note("The source gives the periods; 600 hours a year and the entry dates are ours.")
                .hired(hire)
                .worked(hire, LocalDate.of(2024, 12, 31), "600.00");
    }

    private static PlanTerms terms(int year) {
        return PlanTerms.calendarYear("PART-TIME", year);
    }
}
