package io.plumbline.eligibility;

import io.plumbline.asset.Applicability;
import io.plumbline.asset.Asset;
import java.util.stream.Stream;

/// Who enters, and when.
final class Entries {

    private Entries() {}

    static Stream<Asset> assets() {
        return Stream.of(scheduledEntries(), partTimeService(), entries(), entryStatus());
    }

    private static Asset scheduledEntries() {
        return Asset.named("scheduled_entries", Entries.class)
                .keptForTheRun()
                .reads("employment", "employee_id", "of_age_on", "of_21_on")
                .reads("satisfied_service", "employee_id", "counted_from", "service_on", "statutory_service_on")
                .reads("long_term_part_time", "employee_id", "counted_from", "satisfied_on", "entry_on", "lawful_on")
                .reads("entry_calendar", "day", "entry_on", "lawful_on")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("service_on", "DATE", "the day on which the plan's condition of service was met")
                .yields("is_long_term_part_time", "BOOLEAN", "whether entry is owed to long-term part-time service")
                .yields("service_satisfied_on", "DATE", "the day on which age and the plan's service were met")
                .yields("part_time_satisfied_on", "DATE", "the day on which long-term part-time service was")
                .yields("satisfied_on", "DATE", "the one of the two that leads to entry")
                .yields("entry_on", "DATE", "the day of entry by the plan's schedule")
                .yields("lawful_on", "DATE", "the last day of entry that the law allows")
                .yields("statutory_on", "DATE", "the same by age 21 and a year of service alone")
                .summedUpAs("When each who met the conditions is to enter, as though nobody ever left.");
    }

    private static Asset partTimeService() {
        return Asset.named("part_time_service", Entries.class)
                .keptForTheRun()
                .reads(
                        "scheduled_entries",
                        "employee_id",
                        "counted_from",
                        "is_long_term_part_time",
                        "service_satisfied_on")
                .reads("long_term_part_time", "employee_id", "counted_from", "first_number", "last_number")
                .reads(
                        "credited_hours",
                        "employee_id",
                        "counted_from",
                        "span",
                        "number",
                        "first_day",
                        "last_day",
                        "centihours")
                .reads("satisfied_service", "employee_id", "counted_from", "period_start", "period_end")
                .reads("unrecorded_service", "employee_id", "first_day", "last_day", "centihours")
                .reads("recorded_service", "employee_id", "first_day", "last_day")
                .reads("plan", "hours_method")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("period_start", "DATE", "the first day of the last period that counted")
                .yields("period_end", "DATE", "its last day")
                .yields("centihours", "BIGINT", "hundredths of an hour credited in it")
                .yields("assumed_days", "INTEGER", "days of all that decide on which hours are assumed")
                .yields("prorated_rows", "INTEGER", "rows of hours that lie across their bounds")
                .only(Applicability.WITH_LONG_TERM_PART_TIMERS)
                .summedUpAs("What the entry of long-term part-time employees rests on.");
    }

    private static Asset entries() {
        return Asset.named("entries", Entries.class)
                .reads("employment", "employee_id", "hire_date", "left_on", "back_on", "is_vested")
                .reads("breaks_in_service", "employee_id", "breaks", "years_before")
                .reads(
                        "scheduled_entries",
                        "employee_id",
                        "counted_from",
                        "service_on",
                        "is_long_term_part_time",
                        "service_satisfied_on",
                        "part_time_satisfied_on",
                        "satisfied_on",
                        "entry_on",
                        "lawful_on",
                        "statutory_on")
                .reads("plan", "rule_of_parity", "hours_method")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("breaks", "INTEGER", "one-year breaks in service between leaving and the return")
                .yields("starts_over", "BOOLEAN", "whether service counts from the return")
                .yields("had_served", "BOOLEAN", "whether the condition of service was met before the return")
                .yields("was_participant", "BOOLEAN", "whether the employee entered before leaving")
                .yields("is_long_term_part_time", "BOOLEAN", "whether entry is owed to long-term part-time service")
                .yields("satisfied_on", "DATE", "the day on which the conditions were met")
                .yields("service_satisfied_on", "DATE", "the day on which age and the plan's service were met")
                .yields("scheduled_on", "DATE", "the day of entry, as though nobody ever left")
                .yields("entry_date", "DATE", "the day of entry; null: none")
                .yields("latest_lawful_entry_date", "DATE", "the last day of entry that the law allows; null: none")
                .yields("statutory_entry_date", "DATE", "the same by age 21 and a year of service alone; null: none")
                .summedUpAs("When each employee entered or is to enter, after whatever happened to their employment.");
    }

    private static Asset entryStatus() {
        return Asset.named("entry_status", Entries.class)
                .reads(
                        "entries",
                        "employee_id",
                        "counted_from",
                        "breaks",
                        "starts_over",
                        "had_served",
                        "was_participant",
                        "is_long_term_part_time",
                        "satisfied_on",
                        "service_satisfied_on",
                        "scheduled_on",
                        "entry_date",
                        "latest_lawful_entry_date",
                        "statutory_entry_date")
                .reads("employment", "employee_id", "left_on", "back_on", "is_excluded")
                .reads("satisfied_service", "employee_id", "counted_from", "statutory_service_on")
                .reads(
                        "plan",
                        "plan_year_start",
                        "plan_year_end",
                        "eligibility_service_months",
                        "hours_method",
                        "one_year_holdout")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("status", "VARCHAR", "'eligible', 'pending', 'ineligible' or 'excluded'")
                .yields("basis", "VARCHAR", "what the entry rests on")
                .yields("satisfied_on", "DATE", "the day on which the conditions were met")
                .yields("entry_date", "DATE", "the day of entry")
                .yields("latest_lawful_entry_date", "DATE", "the last day of entry that the law allows")
                .yields("statutory_entry_date", "DATE", "the same by age 21 and a year of service alone")
                .yields("scheduled_on", "DATE", "the day of entry, as though nobody ever left")
                .yields("service_satisfied_on", "DATE", "the day on which age and the plan's service were met")
                .yields("is_long_term_part_time", "BOOLEAN", "whether entry is owed to long-term part-time service")
                .yields("was_participant", "BOOLEAN", "whether the employee entered before leaving")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("starts_over", "BOOLEAN", "whether service counts from the return")
                .yields("breaks", "INTEGER", "one-year breaks in service between leaving and the return")
                .yields("held_out", "BOOLEAN", "whether employer money waits for a year of service after the return")
                .summedUpAs("Whether each employee takes part, or will, and on what ground.");
    }
}
