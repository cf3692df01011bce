package io.plumbline.eligibility;

import io.plumbline.asset.Applicability;
import io.plumbline.asset.Asset;
import java.util.stream.Stream;

/// What hours of service, or elapsed time, come to: breaks, years of service, long-term part-time service.
final class Conditions {

    private Conditions() {}

    static Stream<Asset> assets() {
        return Stream.of(breaksInService(), elapsedService(), satisfiedService(), entryCalendar(), longTermPartTime());
    }

    private static Asset breaksInService() {
        return Asset.named("breaks_in_service", Conditions.class)
                .keptForTheRun()
                .reads("employment", "employee_id", "hire_date", "left_on", "back_on")
                .reads(
                        "credited_hours",
                        "employee_id",
                        "counted_from",
                        "span",
                        "number",
                        "first_day",
                        "last_day",
                        "is_over",
                        "centihours",
                        "is_cut_off")
                .reads("plan", "hours_method")
                .yields("employee_id", "VARCHAR", "the employee who left and came back")
                .yields("breaks", "INTEGER", "one-year breaks in service in the absence")
                .yields("years_before", "INTEGER", "years of service before it")
                .summedUpAs("The breaks in service of those who left and came back.");
    }

    private static Asset elapsedService() {
        return Asset.named("elapsed_service", Conditions.class)
                .reads("employment", "employee_id", "hire_date", "left_on", "back_on")
                .reads("breaks_in_service", "employee_id", "breaks")
                .reads("plan", "eligibility_service_months", "hours_method")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("service_on", "DATE", "the day on which the plan's months were complete; null: not yet")
                .yields("statutory_service_on", "DATE", "the day on which a year was complete; null: not yet")
                .yields(
                        "months_before",
                        "INTEGER",
                        "whole months before a severance over which service is added up; null: there is none")
                .yields("days_before", "INTEGER", "the days before it beyond these months")
                .only(Applicability.WHERE_ELAPSED_TIME_COUNTS)
                .summedUpAs("When service was long enough, where the plan counts the time that elapsed.");
    }

    private static Asset satisfiedService() {
        return Asset.named("satisfied_service", Conditions.class)
                .keptForTheRun()
                .reads("employment", "employee_id", "hire_date", "left_on", "back_on")
                .reads("elapsed_service", "employee_id", "counted_from", "service_on", "statutory_service_on")
                .reads(
                        "credited_hours",
                        "employee_id",
                        "counted_from",
                        "span",
                        "number",
                        "first_day",
                        "last_day",
                        "is_over",
                        "centihours",
                        "assumed_days",
                        "prorated_rows")
                .reads("hours_reached", "employee_id", "counted_from", "span", "number", "reached_on")
                .reads("plan", "plan_year_end", "eligibility_service_months", "eligibility_hours", "hours_method")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("service_on", "DATE", "the day on which the plan's condition of service was met; null: not yet")
                .yields(
                        "statutory_service_on",
                        "DATE",
                        "the day on which the most that the statute allows was met; null: not yet")
                .yields("period_start", "DATE", "the first day of the period that decided, or came nearest")
                .yields("period_end", "DATE", "its last day")
                .yields("centihours", "BIGINT", "hundredths of an hour credited in it")
                .yields("asked_centihours", "INTEGER", "hundredths of an hour that the plan asks for in it")
                .yields("assumed_days", "INTEGER", "days of it on which hours are assumed")
                .yields("prorated_rows", "INTEGER", "rows of hours that lie across its bounds")
                .yields(
                        "statutory_assumed_days",
                        "INTEGER",
                        "days on which hours are assumed, of the period that was a year of service by the statute")
                .summedUpAs(
                        "When service was satisfied, by the plan and by the most that the statute lets one ask for.");
    }

    private static Asset entryCalendar() {
        return Asset.named("entry_calendar", Conditions.class)
                .keptForTheRun()
                .reads("plan", "plan_year_end", "plan_began", "entry_rule")
                .reads("plan_years", "plan_year_start")
                .reads("entry_dates", "entry_date")
                .yields("day", "DATE", "a day on which conditions may be met")
                .yields("entry_on", "DATE", "the day of entry by the plan's schedule")
                .yields("lawful_on", "DATE", "the last day of entry that the law allows")
                .summedUpAs("The day of entry that follows from each day on which conditions may be met.");
    }

    private static Asset longTermPartTime() {
        return Asset.named("long_term_part_time", Conditions.class)
                .keptForTheRun()
                .reads(
                        "credited_hours",
                        "employee_id",
                        "counted_from",
                        "span",
                        "number",
                        "first_day",
                        "last_day",
                        "is_over",
                        "centihours")
                .reads("employment", "employee_id", "of_21_on")
                .reads("entry_calendar", "day", "entry_on", "lawful_on")
                .reads("plan", "plan_year_end", "long_term_part_time")
                .reads("plan_years", "plan_year_start")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("first_number", "INTEGER", "the number of the first period that counted")
                .yields("last_number", "INTEGER", "the number of the last one")
                .yields("satisfied_on", "DATE", "the day on which the conditions were met")
                .yields("entry_on", "DATE", "the day of entry by the plan's schedule")
                .yields("lawful_on", "DATE", "the last day of entry that the law allows")
                .only(Applicability.WITH_LONG_TERM_PART_TIMERS)
                .summedUpAs("Long-term part-time service, and the entry that it leads to.");
    }
}
