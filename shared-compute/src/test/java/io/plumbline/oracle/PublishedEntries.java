package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Published examples of when somebody enters: computation periods, wordings of the entry date, hours prorated,
/// a rehire after a long absence.
final class PublishedEntries {

    /// Practitioners on a hire of 2 July 2012 and entry dates of 1 January and 1 July.
    private static final String EASY_QUESTION =
            "https://benefitslink.com/boards/topic/55331-should-be-an-easy-eligibility-question-but-not-really";

    /// A provider's question: 693 hours reckoned for September to December and 400 for January to August are
    /// 1,093 by the anniversary of a hire on 1 September.
    private static final String PRORATED_HOURS =
            "https://faq.asc-net.com/CSCarticles/DC%20-%20Recordkeeping/FAQ131_Eligibility--Entry_date_incorrect_for_employee_working_less_than_1000_hours.htm";

    /// Practitioners on the second computation period of somebody hired on 2 July 2002.
    private static final String SECOND_PERIOD =
            "https://benefitslink.com/boards/topic/19737-plan-entry-w18-month-years-of-service";

    /// A provider on breaks in service: gone on 1 February 2015 and back five years later.
    private static final String BREAK_IN_SERVICE =
            "https://support.ftwilliam.com/hc/en-us/articles/4415998737435-Break-in-Service";

    private PublishedEntries() {}

    static List<PublishedExample> all() {
        return List.of(
                following(),
                coincident(),
                relius("2001, a waiting period that is exclusive", "next", LocalDate.of(2002, 7, 1)),
                relius("2001, one that is not", "coincident_or_next", LocalDate.of(2002, 4, 1)),
                proratedHours(),
                secondPeriod(),
                parity());
    }

    private static PublishedExample following() {
        return example("2012, hired 2 July: the first entry date following", EASY_QUESTION, fullTime("next"))
                .note("Full time is taken to be 40 hours a week. The latest lawful date is ours, from the regulation.")
                .hired(LocalDate.of(2012, 7, 2))
                .determined("satisfied_date", LocalDate.of(2013, 7, 1))
                .determined("entry_date", LocalDate.of(2014, 1, 1))
                .determined("latest_lawful_entry_date", LocalDate.of(2014, 1, 1))
                .build();
    }

    private static PublishedExample coincident() {
        return example(
                        "2012, hired 2 July: coincident with or following",
                        EASY_QUESTION,
                        fullTime("coincident_or_next"))
                .note("The source finds 1 July 2013 arguable, as the period ends on that day; read so here.")
                .hired(LocalDate.of(2012, 7, 2))
                .determined("entry_date", LocalDate.of(2013, 7, 1))
                .determined("latest_lawful_entry_date", LocalDate.of(2014, 1, 1))
                .build();
    }

    private static PlanTerms fullTime(String entryRule) {
        return PlanTerms.calendarYear("EASY", 2014).with(Provision.ENTRY_RULE, entryRule);
    }

    private static PublishedExample relius(String name, String entryRule, LocalDate entry) {
        PlanTerms terms = PlanTerms.calendarYear("WAITING", 2002)
                .with(Provision.ENTRY, "quarterly")
                .with(Provision.ENTRY_RULE, entryRule);
        return example(name, EASY_QUESTION, terms)
                .note("Hired 2 April 2001, so that the twelve months end on 1 April 2002, and full time.")
                .hired(LocalDate.of(2001, 4, 2))
                .determined("satisfied_date", LocalDate.of(2002, 4, 1))
                .determined("entry_date", entry)
                .build();
    }

    private static PublishedExample proratedHours() {
        return example("Hired 1 September, 600 hours in the next year", PRORATED_HOURS, calendar("PRORATED", 2024))
                .note("Year and age not given. Prorated by days, 697 and 399 instead of 693 and 400 by months.")
                .hired(LocalDate.of(2023, 9, 1), "600.00")
                .determined("satisfied_date", LocalDate.of(2024, 8, 31))
                .determined("basis", "service_year")
                .build();
    }

    private static PublishedExample secondPeriod() {
        return example("2002, hired 2 July: 1,000 hours in the plan year 2003", SECOND_PERIOD, calendar("SECOND", 2004))
                .note("Hours taken to be 900 in the twelve months from hire, evenly, and 1,200 in 2003.")
                .hired(LocalDate.of(2002, 7, 2))
                .worked(LocalDate.of(2002, 7, 2), LocalDate.of(2002, 12, 31), "300.00")
                .worked(LocalDate.of(2003, 1, 1), LocalDate.of(2003, 12, 31), "1200.00")
                .determined("satisfied_date", LocalDate.of(2003, 12, 31))
                .determined("entry_date", LocalDate.of(2004, 1, 1))
                .build();
    }

    private static PublishedExample parity() {
        PlanTerms terms = calendar("PARITY", 2020).with(Provision.RULE_OF_PARITY, true);
        return example("2015 to 2020: five breaks and nothing vested", BREAK_IN_SERVICE, terms)
                .note(
                        "Hired on 1 January 2013 and full time, so two years of service. Starting over, no year is complete.")
                .hired(LocalDate.of(2013, 1, 1))
                .having(OptionalColumn.TERMINATION_DATE, LocalDate.of(2015, 2, 1))
                .having(OptionalColumn.REHIRE_DATE, LocalDate.of(2020, 2, 1))
                .having(OptionalColumn.VESTED_PERCENT, BigDecimal.ZERO)
                .having(OptionalColumn.DEFERRAL_ACCOUNT, false)
                .determined("status", "ineligible")
                .determined("satisfied_date", null)
                .build();
    }

    private static PlanTerms calendar(String planId, int year) {
        return PlanTerms.calendarYear(planId, year);
    }
}
