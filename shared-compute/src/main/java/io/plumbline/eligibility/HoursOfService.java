package io.plumbline.eligibility;

import io.plumbline.asset.Asset;
import java.util.stream.Stream;

/// Hours of service: what is on record, what is taken for the rest, and what it comes to in each period.
final class HoursOfService {

    private static final String CENTIHOURS = "hundredths of an hour in so many days";

    private HoursOfService() {}

    static Stream<Asset> assets() {
        return Stream.of(
                countedYears(),
                recordedService(),
                unrecordedService(),
                proratedHours(),
                equivalentHours(),
                creditedHours(),
                hoursReached());
    }

    private static Asset countedYears() {
        return Asset.named("counted_years", HoursOfService.class)
                .keptForTheRun()
                .reads("computation_periods", "employee_id", "first_day", "last_day")
                .reads("hours_years", "first_day", "last_day")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("year_start", "DATE", "the first day of the plan year, or of all time without record")
                .yields("year_end", "DATE", "its last day")
                .summedUpAs("The plan years that an employee's computation periods touch.");
    }

    private static Asset recordedService() {
        return Asset.named("recorded_service", HoursOfService.class)
                .keptForTheRun()
                .reads("service_hours", "employee_id", "period_start", "period_end", "hours")
                .reads("census", "employee_id")
                .reads("employment", "employee_id", "hire_date", "left_on", "back_on")
                .reads("hours_years", "first_day", "last_day")
                .reads("counted_years", "employee_id", "year_start")
                .reads("plan", "plan_year_start", "plan_year_end")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("year_start", "DATE", "the first day of a plan year that the row touches")
                .yields("year_end", "DATE", "its last day")
                .yields("first_day", "DATE", "the first day of employment in the row")
                .yields("last_day", "DATE", "the last one")
                .yields("centihours", "BIGINT", CENTIHOURS)
                .yields("days", "INTEGER", "the days of employment that the row's hours are spread over")
                .yields("is_employed", "BOOLEAN", "whether it has any; otherwise its own days stand here")
                .fails("reversed_service_period", "service_hours")
                .fails("overlapping_service_periods", "service_hours")
                .warns("hours_not_in_census", "service_hours")
                .summedUpAs("Rows of hours of service, cut to the days of employment.");
    }

    private static Asset unrecordedService() {
        return Asset.named("unrecorded_service", HoursOfService.class)
                .keptForTheRun()
                .reads(
                        "employment",
                        "employee_id",
                        "hire_date",
                        "left_on",
                        "back_on",
                        "week_centihours",
                        "year_centihours")
                .reads("counted_years", "employee_id", "year_start", "year_end")
                .reads("recorded_service", "employee_id", "year_start", "year_end", "first_day", "last_day")
                .reads("plan", "plan_year_start", "plan_year_end")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("year_start", "DATE", "the first day of the plan year, or of all time without record")
                .yields("year_end", "DATE", "its last day")
                .yields("first_day", "DATE", "the first day of employment without record")
                .yields("last_day", "DATE", "the last one")
                .yields("centihours", "BIGINT", CENTIHOURS)
                .yields("days", "BIGINT", "the days that so many hours are assumed in")
                .summedUpAs("Days of employment without hours on record, and the hours assumed on them.");
    }

    private static Asset proratedHours() {
        return perPeriod(Asset.named("prorated_hours", HoursOfService.class)
                        .reads(
                                "recorded_service",
                                "employee_id",
                                "year_start",
                                "year_end",
                                "first_day",
                                "last_day",
                                "centihours",
                                "days"))
                .reads(
                        "unrecorded_service",
                        "employee_id",
                        "year_start",
                        "year_end",
                        "first_day",
                        "last_day",
                        "centihours",
                        "days")
                .summedUpAs("The hours of each period where the plan counts hours.");
    }

    private static Asset equivalentHours() {
        return perPeriod(Asset.named("equivalent_hours", HoursOfService.class)
                        .reads(
                                "recorded_service",
                                "employee_id",
                                "year_start",
                                "year_end",
                                "first_day",
                                "last_day",
                                "centihours",
                                "is_employed"))
                .reads(
                        "unrecorded_service",
                        "employee_id",
                        "year_start",
                        "year_end",
                        "first_day",
                        "last_day",
                        "centihours")
                .summedUpAs("The hours of each period where the plan credits months, half-months, weeks or days.");
    }

    private static Asset.Builder perPeriod(Asset.Builder asset) {
        return keyed(asset)
                .reads("computation_periods", "employee_id", "counted_from", "span", "number", "first_day", "last_day")
                .reads("hours_years", "first_day", "last_day")
                .reads("plan", "hours_method")
                .yields("centihours", "BIGINT", "hundredths of an hour credited, cut off")
                .yields("assumed_days", "INTEGER", "days of the period on which hours are assumed")
                .yields("prorated_rows", "INTEGER", "rows of hours that lie across its bounds");
    }

    private static Asset creditedHours() {
        return keyed(Asset.named("credited_hours", HoursOfService.class))
                .keptForTheRun()
                .reads(
                        "computation_periods",
                        "employee_id",
                        "counted_from",
                        "span",
                        "number",
                        "first_day",
                        "last_day",
                        "is_over")
                .reads(
                        "prorated_hours",
                        "employee_id",
                        "counted_from",
                        "span",
                        "number",
                        "centihours",
                        "assumed_days",
                        "prorated_rows")
                .reads(
                        "equivalent_hours",
                        "employee_id",
                        "counted_from",
                        "span",
                        "number",
                        "centihours",
                        "assumed_days",
                        "prorated_rows")
                .yields("first_day", "DATE", "the period's first day")
                .yields("last_day", "DATE", "its last day")
                .yields("is_over", "BOOLEAN", "whether it is over by the plan year's end")
                .yields("centihours", "BIGINT", "hundredths of an hour credited, cut off")
                .yields("assumed_days", "INTEGER", "days of the period on which hours are assumed")
                .yields("prorated_rows", "INTEGER", "rows of hours that lie across its bounds")
                .summedUpAs("The hours of service credited in each computation period.");
    }

    private static Asset hoursReached() {
        return keyed(Asset.named("hours_reached", HoursOfService.class))
                .reads("computation_periods", "employee_id", "counted_from", "span", "number", "first_day", "last_day")
                .reads(
                        "recorded_service",
                        "employee_id",
                        "year_start",
                        "year_end",
                        "first_day",
                        "last_day",
                        "centihours",
                        "days")
                .reads("hours_years", "first_day", "last_day")
                .reads("plan", "hours_method", "service_completed", "eligibility_service_months", "eligibility_hours")
                .yields("reached_on", "DATE", "the last day of the row in which the hours asked for were reached")
                .summedUpAs("When recorded hours reached what the plan asks for, where that completes a period.");
    }

    private static Asset.Builder keyed(Asset.Builder asset) {
        return asset.yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("span", "VARCHAR", "'years' or 'months'")
                .yields("number", "INTEGER", "the number of the period");
    }
}
