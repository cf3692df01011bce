package io.plumbline.action;

import io.plumbline.asset.Asset;
import java.util.List;

/// What each family of rules finds at fault, still under employee ids, with the figures that a correction
/// needs, and who is looked at.
final class FindingAssets {

    /// The columns that all that is found yields.
    static final String[] COLUMNS = {"employee_id", "kind", "rule", "rule_version", "identity", "amount", "detail"};

    private FindingAssets() {}

    static List<Asset> all() {
        return List.of(limitBreaches(), dueEntries(), missedEntries(), failedTests());
    }

    private static Asset limitBreaches() {
        return findings("limit_breaches")
                .reads(
                        "annual_additions",
                        "employee_id",
                        "excess",
                        "annual_additions",
                        "applicable_limit",
                        "limited_by",
                        "catch_up_excluded")
                .reads("annual_additions_corrections", "employee_id", "step", "treatment", "money_type", "amount")
                .reads(
                        "elective_deferrals",
                        "employee_id",
                        "excess_deferral",
                        "excess_deferral_elsewhere",
                        "deferrals",
                        "deferral_limit",
                        "catch_up_limit")
                .reads("plan", "plan_year")
                .summedUpAs("Who is over the limit of 415(c) or 402(g), and by how much.");
    }

    private static Asset dueEntries() {
        return Asset.named("due_entries", FindingAssets.class)
                .reads(
                        "eligibility_determination",
                        "employee_id",
                        "status",
                        "entry_date",
                        "latest_lawful_entry_date",
                        "basis")
                .reads("census", "employee_id", "eligibility_date", "termination_date")
                .reads("plan", "plan_year_start", "plan_year_end")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields(
                        "basis",
                        "VARCHAR",
                        "what makes the employee eligible; 'none' of who left before the plan's own day")
                .yields(
                        "should_have_entered",
                        "DATE",
                        "the day by the plan's own terms; of who left before it, the lawful one")
                .yields("latest_lawful_entry_date", "DATE", "the last day that the law allows; null: not met yet")
                .yields("eligibility_date", "DATE", "the date of entry on file")
                .yields("plan_year_end", "DATE", "the last day of the plan year")
                .summedUpAs("Who should have entered the plan by the end of the plan year.");
    }

    private static Asset missedEntries() {
        return findings("missed_entries")
                .reads(
                        "due_entries",
                        "employee_id",
                        "basis",
                        "should_have_entered",
                        "latest_lawful_entry_date",
                        "eligibility_date",
                        "plan_year_end")
                .reads("census", "eligibility_date")
                .warns("entry_dates_not_kept", "census")
                .summedUpAs("Who should have entered the plan and has not, or later than is lawful.");
    }

    private static Asset failedTests() {
        return findings("failed_tests")
                .reads(
                        "nondiscrimination",
                        "test",
                        "tested_group",
                        "hce_percent",
                        "nhce_percent",
                        "limit_percent",
                        "limb",
                        "method",
                        "correct_by",
                        "correct_at_the_latest")
                .reads(
                        "nondiscrimination_corrections",
                        "test",
                        "tested_group",
                        "employee_id",
                        "percent",
                        "excess_allocated",
                        "recharacterized_catch_up",
                        "excess_deferral_distributed",
                        "refund",
                        "forfeited_match")
                .summedUpAs("Whose contributions a failed ADP or ACP test makes excess, and what becomes of them.");
    }

    private static Asset.Builder findings(String name) {
        return Asset.named(name, FindingAssets.class)
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("kind", "VARCHAR", "what kind of thing must be corrected")
                .yields("rule", "VARCHAR", "the rule that was broken, with its citation")
                .yields("rule_version", "VARCHAR", "the version of the rule as computed")
                .yields("identity", "VARCHAR", "what makes it another action where it changes, such as the amount")
                .yields("amount", "DECIMAL(14,2)", "what is to be corrected, in dollars; null: not computed")
                .yields("detail", "VARCHAR", "the figures behind it, as a JSON object");
    }
}
