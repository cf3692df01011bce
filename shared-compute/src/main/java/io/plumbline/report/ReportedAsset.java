package io.plumbline.report;

import java.util.List;
import java.util.Locale;

/// An asset that the report shows, and the columns of its result that it reads.
enum ReportedAsset {
    ELIGIBILITY_FLAGS("tenure_eligible", "age_eligible", "hours_eligible", "fully_eligible"),
    ELECTIVE_DEFERRALS(
            "employee_id", "deferrals", "deferral_limit", "catch_up_limit", "catch_up_used", "excess_deferral"),
    ANNUAL_ADDITIONS(
            "employee_id",
            "annual_additions",
            "applicable_limit",
            "limited_by",
            "headroom",
            "utilization",
            "status",
            "excess",
            "catch_up_excluded",
            "catch_up_by_415"),
    ANNUAL_ADDITIONS_CORRECTIONS("employee_id", "step", "money_type", "treatment", "amount", "rule"),
    ELIGIBILITY_DETERMINATION("status", "basis"),
    NONDISCRIMINATION(
            "test",
            "tested_group",
            "hce_count",
            "nhce_count",
            "hce_percent",
            "nhce_percent",
            "limit_percent",
            "limb",
            "passed",
            "excess_total",
            "method",
            "qnec_percent",
            "qnec_to_pass",
            "correct_by",
            "correct_at_the_latest"),
    NONDISCRIMINATION_CORRECTIONS(
            "test",
            "tested_group",
            "employee_id",
            "percent",
            "excess_allocated",
            "recharacterized_catch_up",
            "excess_deferral_distributed",
            "refund",
            "forfeited_match"),
    CORRECTIVE_ACTIONS("kind", "rule", "participant", "amount", "detail");

    private final List<String> columns;

    ReportedAsset(String... columns) {
        this.columns = List.of(columns);
    }

    /// The asset's name, as its directory and its relation are called.
    String asset() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }
}
