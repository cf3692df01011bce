package io.plumbline.eligibility;

import io.plumbline.asset.Asset;
import java.util.stream.Stream;

/// Hours of service: what is on record, and what is taken for the rest.
final class ServiceRecord {

    private static final String CENTIHOURS = "hundredths of an hour in so many days";

    private ServiceRecord() {}

    static Stream<Asset> assets() {
        return Stream.of(serviceRows(), countedYears(), recordedService(), unrecordedService());
    }

    private static Asset serviceRows() {
        return Asset.named("service_rows", ServiceRecord.class)
                .keptForTheRun()
                .reads("service_hours", "employee_id", "period_start", "period_end", "hours")
                .reads("employment", "employee", "employee_id", "hire_date", "left_on", "back_on")
                .reads("census", "employee_id")
                .reads("plan", "plan_year_start", "plan_year_end")
                .yields("employee", "INTEGER", "the number of the employee in employment; null: not employed by then")
                .yields("other_id", "VARCHAR", "the id of somebody without a number; null of others")
                .yields("period_start", "DATE", "the first day of the row")
                .yields("period_end", "DATE", "its last day")
                .yields("centihours", "INTEGER", "its hours, in hundredths")
                .yields("is_outside_employment", "BOOLEAN", "whether no day of it is one of employment")
                .fails("reversed_service_period", "service_hours")
                .fails("overlapping_service_periods", "service_hours")
                .warns("hours_not_in_census", "service_hours")
                .warns("hours_outside_employment", "service_hours")
                .warns("more_hours_than_days_have", "service_hours")
                .summedUpAs("Rows of hours of service, by the employee's number.");
    }

    private static Asset countedYears() {
        return Asset.named("counted_years", ServiceRecord.class)
                .keptForTheRun()
                .reads("computation_periods", "employee_id", "first_day", "last_day")
                .reads("hours_years", "first_day", "last_day")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("year_start", "DATE", "the first day of the plan year, or of all time without record")
                .yields("year_end", "DATE", "its last day")
                .summedUpAs("The plan years that an employee's computation periods touch.");
    }

    private static Asset recordedService() {
        return Asset.named("recorded_service", ServiceRecord.class)
                .keptForTheRun()
                .reads("service_rows", "employee", "period_start", "period_end", "centihours")
                .reads("employment", "employee", "employee_id", "hire_date", "left_on", "back_on")
                .reads("hours_years", "first_day", "last_day")
                .reads("counted_years", "employee_id", "year_start")
                .yields("employee", "INTEGER", "the number of the employee in employment")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("year_start", "DATE", "the first day of a plan year that the row touches")
                .yields("year_end", "DATE", "its last day")
                .yields("first_day", "DATE", "the first day of employment in the row")
                .yields("last_day", "DATE", "the last one")
                .yields("centihours", "BIGINT", CENTIHOURS)
                .yields("days", "INTEGER", "the days of employment that the row's hours are spread over")
                .yields("is_employed", "BOOLEAN", "whether it has any; otherwise its own days stand here")
                .summedUpAs("Rows of hours of service, cut to the days of employment.");
    }

    private static Asset unrecordedService() {
        return Asset.named("unrecorded_service", ServiceRecord.class)
                .keptForTheRun()
                .reads(
                        "employment",
                        "employee",
                        "employee_id",
                        "hire_date",
                        "left_on",
                        "back_on",
                        "week_centihours",
                        "year_centihours")
                .reads("counted_years", "employee_id", "year_start", "year_end")
                .reads("recorded_service", "employee", "year_start", "year_end", "first_day", "last_day")
                .reads("plan", "plan_year_start", "plan_year_end")
                .yields("employee", "INTEGER", "the number of the employee in employment")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("year_start", "DATE", "the first day of the plan year, or of all time without record")
                .yields("year_end", "DATE", "its last day")
                .yields("first_day", "DATE", "the first day of employment without record")
                .yields("last_day", "DATE", "the last one")
                .yields("centihours", "BIGINT", CENTIHOURS)
                .yields("days", "BIGINT", "the days that so many hours are assumed in")
                .summedUpAs("Days of employment without hours on record, and the hours assumed on them.");
    }
}
