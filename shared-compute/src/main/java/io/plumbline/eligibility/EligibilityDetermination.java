package io.plumbline.eligibility;

import io.plumbline.asset.Asset;

/// Who takes part in the plan, and from when.
final class EligibilityDetermination {

    private EligibilityDetermination() {}

    static Asset asset() {
        return Asset.named("eligibility_determination", EligibilityDetermination.class)
                .keptForTheRun()
                .reads("census", "employee_id", "hire_date", "eligibility_date", "excluded_class")
                .reads(
                        "entry_status",
                        "employee_id",
                        "status",
                        "basis",
                        "satisfied_on",
                        "entry_date",
                        "latest_lawful_entry_date",
                        "statutory_entry_date",
                        "scheduled_on",
                        "service_satisfied_on",
                        "is_long_term_part_time",
                        "was_participant",
                        "counted_from",
                        "starts_over",
                        "breaks",
                        "held_out")
                .reads("employment", "employee_id", "hire_date", "left_on", "back_on", "of_age_on")
                .reads(
                        "satisfied_service",
                        "employee_id",
                        "counted_from",
                        "service_on",
                        "period_start",
                        "period_end",
                        "centihours",
                        "asked_centihours",
                        "assumed_days",
                        "prorated_rows",
                        "statutory_assumed_days")
                .reads(
                        "part_time_service",
                        "employee_id",
                        "counted_from",
                        "period_start",
                        "period_end",
                        "centihours",
                        "assumed_days",
                        "prorated_rows")
                .reads("plan", "plan_year_end", "eligibility_age", "eligibility_service_months", "hours_method")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields(
                        "status",
                        "VARCHAR",
                        "'eligible': takes part in the plan year; 'pending': enters after it; 'ineligible'; 'excluded'")
                .yields(
                        "satisfied_date",
                        "DATE",
                        "the day on which the conditions were met; null: not by the plan year's end")
                .yields("entry_date", "DATE", "the day of entry; null: none")
                .yields(
                        "latest_lawful_entry_date",
                        "DATE",
                        "the last day of entry that IRC 410(a)(4) allows; null: none, the statute's conditions are not met")
                .yields(
                        "basis",
                        "VARCHAR",
                        "'service_year', 'elapsed_time', 'no_service_required', 'long_term_part_time', 'rehire'; 'none':"
                                + " neither eligible nor pending")
                .yields("reason", "VARCHAR", "what decided, in words")
                .yields(
                        "service_from",
                        "DATE",
                        "the day service is counted from: the hire, or the return after a break")
                .yields("age_attained_date", "DATE", "the day on which the plan's age is attained")
                .yields(
                        "period_start",
                        "DATE",
                        "the first day of the computation period that decided, the last of long-term part-time service, or"
                                + " that came nearest; null: none")
                .yields("period_end", "DATE", "its last day")
                .yields("period_hours", "DECIMAL(12,2)", "hours of service credited in it, cut off after two decimals")
                .yields(
                        "assumed_days",
                        "INTEGER",
                        "days on which hours are assumed, for none are on record, of all the periods that decided")
                .yields("breaks_in_service", "INTEGER", "one-year breaks between leaving and the return")
                .yields(
                        "held_out",
                        "BOOLEAN",
                        "whether employer contributions wait for a year of service after the return; deferrals do not")
                .yields(
                        "statutory_entry_date",
                        "DATE",
                        "the last lawful day of entry by age 21 and a year of service alone; null: none")
                .warns("assumed_hours", "service_hours")
                .warns("straddling_service_rows", "service_hours")
                .warns("late_entry_date", "eligibility_determination")
                .warns("late_eligibility_date", "census")
                .warns("early_eligibility_date", "census")
                .warns("excluded_with_eligibility_date", "census")
                .digestedBy("""
                        select
                          status,
                          basis,
                          count(*) as employees,
                          count(*) filter (where entry_date > latest_lawful_entry_date) as later_than_lawful
                        from eligibility_determination
                        group by status, basis
                        order by list_position(['eligible', 'pending', 'ineligible', 'excluded'], status), basis""")
                .summedUpAs(
                        "Who takes part in the plan, from when, on what ground, and by which day the law asks for it.");
    }
}
