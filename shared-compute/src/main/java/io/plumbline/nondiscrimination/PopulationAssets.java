package io.plumbline.nondiscrimination;

import io.plumbline.asset.Asset;
import java.util.List;

/// Whom the tests are about, and the ratio of each.
final class PopulationAssets {

    private static final String MONEY = "DECIMAL(14,2)";
    private static final String PERCENT = "DECIMAL(9,2)";

    private PopulationAssets() {}

    static List<Asset> all() {
        return List.of(
                eligibleEmployees(),
                testPopulation(),
                correctedInPlanYear(),
                deferralRatios(),
                contributionRatios(),
                nhceAverages());
    }

    private static Asset eligibleEmployees() {
        return Asset.named("eligible_employees", PopulationAssets.class)
                .keptForTheRun()
                .reads(
                        "census",
                        "employee_id",
                        "hire_date",
                        "termination_date",
                        "rehire_date",
                        "eligibility_date",
                        "excluded_class",
                        "plan_compensation")
                .reads(
                        "eligibility_determination",
                        "employee_id",
                        "status",
                        "satisfied_date",
                        "entry_date",
                        "basis",
                        "service_from",
                        "statutory_entry_date")
                .reads(
                        "contribution_totals",
                        "employee_id",
                        "money_type",
                        "is_of_related_plan",
                        "amount_of_plan_year",
                        "contribution_rows")
                .reads("money_types", "money_type", "elective_deferral")
                .reads("testing_limits", "compensation_limit")
                .reads("plan", "plan_year_start", "plan_year_end")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("compensation", MONEY, "plan compensation up to the 401(a)(17) limit, in dollars")
                .yields(
                        "is_long_term_part_time",
                        "BOOLEAN",
                        "whether the employee entered by 401(k)(15) alone, as long-term part-time")
                .yields(
                        "is_otherwise_excludable",
                        "BOOLEAN",
                        "whether age 21 and a year of service would have kept the employee out all year")
                .warns("deferred_before_entry", "contributions")
                .warns("deferred_without_pay", "contributions")
                .summedUpAs("Who was eligible to defer at any time in the plan year, and on what pay.");
    }

    private static Asset testPopulation() {
        return Asset.named("test_population", PopulationAssets.class)
                .keptForTheRun()
                .reads(
                        "eligible_employees",
                        "employee_id",
                        "compensation",
                        "is_long_term_part_time",
                        "is_otherwise_excludable")
                .reads("highly_compensated", "employee_id", "is_hce")
                .reads("plan", "otherwise_excludable", "long_term_part_time_tested")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tested_group", "VARCHAR", "'all', 'statutory' or 'otherwise_excludable'")
                .yields("is_hce", "BOOLEAN", "whether the employee is highly compensated")
                .yields("compensation", MONEY, "plan compensation up to the 401(a)(17) limit, in dollars")
                .summedUpAs("Who is in the ADP and ACP tests, and which of them are tested together.");
    }

    private static Asset correctedInPlanYear() {
        return Asset.named("corrected_in_plan_year", PopulationAssets.class)
                .keptForTheRun()
                .reads("annual_additions_corrections", "employee_id", "money_type", "treatment", "amount", "rule")
                .reads(
                        "contribution_totals",
                        "employee_id",
                        "money_type",
                        "is_of_related_plan",
                        "amount",
                        "amount_of_plan_year",
                        "amount_before_plan_year")
                .reads("money_types", "money_type", "elective_deferral")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("money_type", "VARCHAR", "which money")
                .yields("amount", MONEY, "what of the plan year's is taken, in dollars")
                .summedUpAs("What the correction of annual additions takes of the plan year's contributions.");
    }

    private static Asset deferralRatios() {
        return ratios("deferral_ratios")
                .reads(
                        "plan_year_catch_up",
                        "employee_id",
                        "by_402g",
                        "by_402g_elsewhere",
                        "by_plan_limit",
                        "by_415",
                        "excess_deferral")
                .reads("corrected_in_plan_year", "employee_id", "money_type", "amount")
                .reads("money_types", "money_type", "adp", "elective_deferral")
                .reads("contributions", "employee_id", "pay_date", "money_type", "amount", "allocation_year")
                .reads(
                        "catch_up_by_402g",
                        "employee_id",
                        "tax_year",
                        "elective_deferral_limit",
                        "made_catch_up_before",
                        "deferrals",
                        "open_in_all")
                .reads("plan", "limitation_year_is_calendar", "safe_harbor")
                .warns("excess_deferral_taken_back", "contributions")
                .yields("deferrals", MONEY, "deferrals that count, in dollars")
                .yields("qualified", MONEY, "qualified contributions that count with them, in dollars")
                .yields("elsewhere", MONEY, "what counts from related plans, in dollars")
                .yields("percent", PERCENT, "the actual deferral ratio, in percent")
                .summedUpAs("The actual deferral ratio of each employee in the ADP test.");
    }

    private static Asset contributionRatios() {
        return ratios("contribution_ratios")
                .reads("corrected_in_plan_year", "employee_id", "money_type", "amount")
                .reads("money_types", "money_type", "acp", "employee_money")
                .reads("plan", "safe_harbor")
                .yields("after_tax", MONEY, "after-tax contributions that count, in dollars")
                .yields("match", MONEY, "match that counts, and qualified contributions with it, in dollars")
                .yields("elsewhere", MONEY, "what counts from related plans, in dollars")
                .yields("percent", PERCENT, "the actual contribution ratio, in percent")
                .warns("after_tax_not_tested", "contributions")
                .summedUpAs(
                        "The actual contribution ratio of each employee, before a failed ADP test takes its match.");
    }

    private static Asset.Builder ratios(String name) {
        return Asset.named(name, PopulationAssets.class)
                .keptForTheRun()
                .reads("test_population", "employee_id", "tested_group", "is_hce", "compensation")
                .reads("contribution_totals", "employee_id", "money_type", "is_of_related_plan", "amount_of_plan_year")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tested_group", "VARCHAR", "who is tested together with the employee")
                .yields("is_hce", "BOOLEAN", "whether the employee is highly compensated")
                .yields("compensation", MONEY, "plan compensation up to the 401(a)(17) limit, in dollars");
    }

    private static Asset nhceAverages() {
        return Asset.named("nhce_averages", PopulationAssets.class)
                .keptForTheRun()
                .reads("deferral_ratios", "tested_group", "is_hce", "compensation", "percent")
                .reads("contribution_ratios", "tested_group", "is_hce", "compensation", "percent")
                .yields("test", "VARCHAR", "'adp' or 'acp'")
                .yields("tested_group", "VARCHAR", "who is tested together")
                .yields("nhce_count", "INTEGER", "employees who are not highly compensated")
                .yields("nhce_compensation", "DECIMAL(18,2)", "their capped pay together, in dollars")
                .yields("nhce_percent", PERCENT, "the average of their ratios, in percent")
                .summedUpAs(
                        "The averages of the employees who are not highly compensated, for this year and the next.");
    }
}
