package io.plumbline.eligibility;

import io.plumbline.asset.Asset;
import java.util.stream.Stream;

/// Whose service is counted, and over which periods.
final class ComputationPeriods {

    private ComputationPeriods() {}

    static Stream<Asset> assets() {
        return Stream.of(employment(), hoursYears(), computationPeriods());
    }

    private static Asset employment() {
        return Asset.named("employment", ComputationPeriods.class)
                .keptForTheRun()
                .reads(
                        "census",
                        "employee_id",
                        "birth_date",
                        "hire_date",
                        "termination_date",
                        "rehire_date",
                        "hours_ytd",
                        "scheduled_hours_per_week",
                        "excluded_class",
                        "vested_percent",
                        "deferral_account")
                .reads("plan", "plan_year_end", "eligibility_age")
                .yields("employee", "INTEGER", "a number that stands for the employee")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("hire_date", "DATE", "the first day of employment")
                .yields("left_on", "DATE", "the last day of employment before the plan year's end; null: none")
                .yields("back_on", "DATE", "the first day of employment after it; null: none by then")
                .yields("of_age_on", "DATE", "the day on which the plan's age is attained")
                .yields("of_21_on", "DATE", "the day on which age 21 is attained")
                .yields("week_centihours", "BIGINT", "hundredths of an hour scheduled a week, 40 hours if not known")
                .yields("year_centihours", "BIGINT", "hundredths of an hour in the plan year on file; null: not known")
                .yields("is_excluded", "BOOLEAN", "whether the plan excludes the employee's class")
                .yields(
                        "is_vested",
                        "BOOLEAN",
                        "whether any benefit is vested: an elective deferral, or any of the match")
                .warns("return_without_absence", "census")
                .summedUpAs("Each employee's employment and ages, as far as the plan year's end.");
    }

    private static Asset hoursYears() {
        return Asset.named("hours_years", ComputationPeriods.class)
                .keptForTheRun()
                .reads("service_hours", "period_start")
                .reads("plan_years", "plan_year_start", "plan_year_end")
                .reads("plan", "plan_year_start")
                .yields("first_day", "DATE", "the first day of a plan year, or of all time without record")
                .yields("last_day", "DATE", "its last day")
                .summedUpAs("The plan years of which hours of service are recorded, and the time before them as one.");
    }

    private static Asset computationPeriods() {
        return Asset.named("computation_periods", ComputationPeriods.class)
                .keptForTheRun()
                .reads("employment", "employee", "employee_id", "hire_date", "left_on", "back_on", "week_centihours")
                .reads("hours_years", "last_day")
                .reads("plan_years", "plan_year_start", "plan_year_end")
                .reads(
                        "plan",
                        "plan_year_start",
                        "plan_year_end",
                        "computation_period",
                        "eligibility_service_months",
                        "hours_method",
                        "service_completed")
                .yields("period", "BIGINT", "a number that stands for the period")
                .yields("employee", "INTEGER", "the number of the employee in employment")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from: the hire, or the return")
                .yields("span", "VARCHAR", "'years': twelve months; 'months': as many as the plan asks for")
                .yields("number", "INTEGER", "0 for the first such period, and so on")
                .yields("first_day", "DATE", "its first day")
                .yields("last_day", "DATE", "its last day")
                .yields("is_over", "BOOLEAN", "whether it is over by the plan year's end")
                .summedUpAs("The periods in which each employee's hours of service are counted.");
    }
}
