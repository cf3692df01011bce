package io.plumbline.nondiscrimination;

import io.plumbline.asset.Asset;
import java.util.List;

/// Who is highly compensated.
final class HighlyCompensatedAssets {

    private HighlyCompensatedAssets() {}

    static List<Asset> all() {
        return List.of(topPaidGroup(), highlyCompensated());
    }

    private static Asset topPaidGroup() {
        return Asset.named("top_paid_group", HighlyCompensatedAssets.class)
                .reads(
                        "census",
                        "employee_id",
                        "birth_date",
                        "hire_date",
                        "termination_date",
                        "rehire_date",
                        "prior_year_compensation",
                        "scheduled_hours_per_week")
                .reads("plan", "plan_year_start", "top_paid_group", "top_paid_rounding")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("place", "BIGINT", "the place by pay of the look-back year; 1 is the best paid")
                .yields("places", "BIGINT", "how many the top-paid group has")
                .yields("counted", "BIGINT", "the employees that these are a fifth of")
                .summedUpAs("Where each employee stands in the pay of the look-back year.");
    }

    private static Asset highlyCompensated() {
        return Asset.named("highly_compensated", HighlyCompensatedAssets.class)
                .keptForTheRun()
                .reads(
                        "census",
                        "employee_id",
                        "hire_date",
                        "termination_date",
                        "rehire_date",
                        "prior_year_compensation",
                        "ownership_percent",
                        "family_of_owner")
                .reads("top_paid_group", "employee_id", "place", "places")
                .reads("testing_limits", "hce_threshold")
                .reads("plan", "plan_year_start", "top_paid_group")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("is_hce", "BOOLEAN", "whether the employee is highly compensated in the plan year")
                .yields("reason", "VARCHAR", "what makes them so, or why they are not")
                .fails("ownership_over_100", "census")
                .warnsByComparison("family_without_owner", "census")
                .warns("look_back_pay_missing", "census")
                .digestedBy("""
                        select
                          is_hce,
                          reason,
                          count(*) as employees
                        from highly_compensated
                        group by all
                        order by is_hce desc, employees desc, reason""")
                .summedUpAs("Who is highly compensated in the plan year, 414(q), and why.");
    }
}
