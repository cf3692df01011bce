package io.plumbline.eligibility;

import io.plumbline.asset.Applicability;
import io.plumbline.asset.Asset;
import java.util.stream.Stream;

/// What hours of service come to in each computation period.
final class CreditedHours {

    private CreditedHours() {}

    static Stream<Asset> assets() {
        return Stream.of(proratedHours(), equivalentHours(), creditedHours(), hoursReached());
    }

    private static Asset proratedHours() {
        return perPeriod(Asset.named("prorated_hours", CreditedHours.class)
                        .reads(
                                "recorded_service",
                                "employee",
                                "year_start",
                                "year_end",
                                "first_day",
                                "last_day",
                                "centihours",
                                "days"))
                .reads(
                        "unrecorded_service",
                        "employee",
                        "year_start",
                        "year_end",
                        "first_day",
                        "last_day",
                        "centihours",
                        "days")
                .only(Applicability.WHERE_HOURS_COUNT)
                .summedUpAs("The hours of each period where the plan counts hours.");
    }

    private static Asset equivalentHours() {
        return perPeriod(Asset.named("equivalent_hours", CreditedHours.class)
                        .reads(
                                "recorded_service",
                                "employee",
                                "year_start",
                                "year_end",
                                "first_day",
                                "last_day",
                                "centihours",
                                "is_employed"))
                .reads("unrecorded_service", "employee", "year_start", "first_day", "last_day", "centihours")
                .only(Applicability.WHERE_EQUIVALENTS_COUNT)
                .summedUpAs("The hours of each period where the plan credits months, half-months, weeks or days.");
    }

    private static Asset.Builder perPeriod(Asset.Builder asset) {
        return asset.reads("computation_periods", "period", "employee", "counted_from", "first_day", "last_day")
                .reads("hours_years", "first_day", "last_day")
                .reads("plan", "hours_method")
                .yields("period", "BIGINT", "the number of the period in computation_periods")
                .yields("centihours", "BIGINT", "hundredths of an hour credited, cut off")
                .yields("is_cut_off", "BOOLEAN", "whether a part of a hundredth was cut off")
                .yields("assumed_days", "INTEGER", "days of the period on which hours are assumed")
                .yields("prorated_rows", "INTEGER", "rows of hours that lie across its bounds");
    }

    private static Asset creditedHours() {
        return keyed(Asset.named("credited_hours", CreditedHours.class))
                .keptForTheRun()
                .reads(
                        "computation_periods",
                        "period",
                        "employee",
                        "employee_id",
                        "counted_from",
                        "span",
                        "number",
                        "first_day",
                        "last_day",
                        "is_over")
                .reads("prorated_hours", "period", "centihours", "is_cut_off", "assumed_days", "prorated_rows")
                .reads("equivalent_hours", "period", "centihours", "is_cut_off", "assumed_days", "prorated_rows")
                .yields("first_day", "DATE", "the period's first day")
                .yields("last_day", "DATE", "its last day")
                .yields("is_over", "BOOLEAN", "whether it is over by the plan year's end")
                .yields("centihours", "BIGINT", "hundredths of an hour credited, cut off")
                .yields("is_cut_off", "BOOLEAN", "whether a part of a hundredth was cut off")
                .yields("assumed_days", "INTEGER", "days of the period on which hours are assumed")
                .yields("prorated_rows", "INTEGER", "rows of hours that lie across its bounds")
                .summedUpAs("The hours of service credited in each computation period.");
    }

    private static Asset hoursReached() {
        return keyed(Asset.named("hours_reached", CreditedHours.class))
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
                .reads(
                        "plan",
                        "plan_year_end",
                        "hours_method",
                        "service_completed",
                        "eligibility_service_months",
                        "eligibility_hours")
                .yields("reached_on", "DATE", "the last day of the row in which the hours asked for were reached")
                .only(Applicability.WHERE_HOURS_COMPLETE_SERVICE)
                .summedUpAs("When recorded hours reached what the plan asks for, where that completes a period.");
    }

    private static Asset.Builder keyed(Asset.Builder asset) {
        return asset.yields("employee_id", "VARCHAR", "the employee")
                .yields("counted_from", "DATE", "the day service is counted from")
                .yields("span", "VARCHAR", "'years' or 'months'")
                .yields("number", "INTEGER", "the number of the period");
    }
}
