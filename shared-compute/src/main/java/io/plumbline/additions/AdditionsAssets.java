package io.plumbline.additions;

import io.plumbline.asset.Antecedent;
import io.plumbline.asset.Asset;
import io.plumbline.plan.MoneyType;
import java.util.Arrays;
import java.util.List;

/// The assets about contributions and their limits.
public final class AdditionsAssets {

    static final String MONEY = "DECIMAL(14,2)";

    private AdditionsAssets() {}

    public static List<Asset> all() {
        return List.of(
                contributionTotals(),
                CatchUpAssets.entitlement(),
                CatchUpAssets.by402g(),
                CatchUpAssets.over402gElsewhere(),
                CatchUpAssets.deferredToRelatedPlans(),
                electiveDeferrals(),
                annualAdditions(),
                CorrectionAssets.annualAdditions(),
                CatchUpAssets.use(),
                CatchUpAssets.ofPlanYear(),
                YearEndCatchUp.asset());
    }

    /// What these assets need to know of the plan year before.
    public static List<Antecedent> antecedents() {
        return List.of(YearEndCatchUp.antecedent());
    }

    private static Asset contributionTotals() {
        return Asset.named("contribution_totals", AdditionsAssets.class)
                .inPartsOf("contributions")
                .reads("contributions", "employee_id", "plan_id", "pay_date", "money_type", "amount", "allocation_year")
                .reads("census", "employee_id")
                .reads("money_types", "money_type")
                .reads("tax_years", "tax_year")
                .reads(
                        "plan",
                        "plan_id",
                        "plan_year",
                        "plan_year_start",
                        "plan_year_end",
                        "limitation_year_start",
                        "limitation_year_end",
                        "limitation_year_is_calendar")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("money_type", "VARCHAR", "the kind of money")
                .yields("tax_year", "INTEGER", "the calendar year that the money counts in")
                .yields("is_of_related_plan", "BOOLEAN", "whether it went to a related plan")
                .yields("amount", "DECIMAL(18,2)", "dollars of the limitation year")
                .yields(
                        "amount_before",
                        "DECIMAL(18,2)",
                        "dollars of the calendar year before the limitation year began")
                .yields("amount_after", "DECIMAL(18,2)", "dollars of the calendar year after the limitation year ended")
                .yields("amount_of_plan_year", "DECIMAL(18,2)", "dollars of the plan year")
                .yields(
                        "amount_before_plan_year",
                        "DECIMAL(18,2)",
                        "dollars of the calendar year before the plan year began")
                .yields("rows_within", "BIGINT", "contribution rows of the limitation year")
                .yields("contribution_rows", "BIGINT", "contribution rows in all")
                .fails("unknown_money_type", "contributions")
                .fails("not_in_census", "contributions")
                .fails("negative_total", "contributions")
                .warns("left_out", "contributions")
                .summedUpAs(
                        "Contributions summed by employee, money type and calendar year, on each side of the bounds of other years.");
    }

    private static Asset electiveDeferrals() {
        return Asset.named("elective_deferrals", AdditionsAssets.class)
                .keptForTheRun()
                .reads("contribution_totals", "employee_id", "money_type", "is_of_related_plan", "amount_of_plan_year")
                .reads(
                        "catch_up_by_402g",
                        "employee_id",
                        "tax_year",
                        "elective_deferral_limit",
                        "catch_up_limit",
                        "deferrals",
                        "roth_deferrals",
                        "catch_up",
                        "excess_deferral",
                        "made_catch_up_before",
                        "over_in_plan_year",
                        "made_before_in_plan_year",
                        "left_by_plan_year_end",
                        "over_pay_by_plan_year_end")
                .reads("over_402g_elsewhere", "employee_id", "tax_year", "over_in_plan_year", "excess_deferral")
                .reads("deferred_to_related_plans", "employee_id")
                .reads("catch_up_entitlement", "employee_id", "tax_year", "roth_required")
                .reads("census", "employee_id", "plan_compensation")
                .reads("money_types", "money_type", "elective_deferral")
                .reads("tax_years", "tax_year", "roth_catch_up")
                .reads("plan", "plan_year", "plan_year_end", "deferral_limit_share", "roth")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("deferrals", MONEY, "pre-tax and Roth deferrals of the calendar year, in dollars")
                .yields("deferral_limit", MONEY, "the 402(g) limit, in dollars")
                .yields("catch_up_limit", MONEY, "the most that may be catch-up, in dollars")
                .yields("catch_up_used", MONEY, "deferrals over a limit on deferrals that are catch-up, in dollars")
                .yields("excess_deferral", MONEY, "deferrals over the 402(g) limit that are not, in dollars")
                .yields(
                        "catch_up_by_402g",
                        MONEY,
                        "the part of catch_up_used that the 402(g) limit made so, in dollars")
                .yields(
                        "catch_up_by_plan_limit",
                        MONEY,
                        "the part that the plan's own limit made so, of the year in which the plan year ends; null: not known")
                .yields("plan_limit", MONEY, "the plan's own limit for the plan year, in dollars; null: it has none")
                .yields(
                        "excess_over_plan_limit",
                        MONEY,
                        "deferrals of the plan year over that limit that are neither, in dollars; null: not known")
                .yields("roth_required", "BOOLEAN", "whether catch-up of the calendar year has to be Roth")
                .yields(
                        "catch_up_to_be_roth",
                        MONEY,
                        "catch-up that has to be Roth and that Roth deferrals do not cover, in dollars")
                .yields(
                        "catch_up_by_year_before",
                        MONEY,
                        "deferrals of the calendar year that became catch-up when the year before ended, in dollars")
                .yields(
                        "excess_deferral_elsewhere",
                        MONEY,
                        "the part of excess_deferral that was deferred to related plans, in dollars")
                .warns("over_plan_limit", "contributions")
                .warns("plan_limit_not_judged", "contributions")
                .warns("plan_limit_pool_shared", "contributions")
                .warns("catch_up_not_roth", "contributions")
                .warns("roth_not_offered", "contributions")
                .digestedBy("""
                        select
                          count(*) filter (where deferrals > 0) as deferring,
                          sum(deferrals) as deferrals,
                          count(*) filter (where catch_up_used > 0) as using_catch_up,
                          sum(catch_up_used) as catch_up,
                          count(*) filter (where excess_deferral > 0) as over_the_limit,
                          sum(excess_deferral) as excess
                        from elective_deferrals""")
                .summedUpAs("Each employee's deferrals of the calendar year against 402(g) and the catch-up limit.");
    }

    private static Asset annualAdditions() {
        Asset.Builder asset = Asset.named("annual_additions", AdditionsAssets.class)
                .keptForTheRun()
                .reads("census", "employee_id", "compensation")
                .reads(
                        "contribution_totals",
                        "employee_id",
                        "money_type",
                        "tax_year",
                        "amount",
                        "amount_before",
                        "amount_before_plan_year")
                .reads(
                        "catch_up_by_402g",
                        "employee_id",
                        "tax_year",
                        "deferred_in_limitation_year",
                        "over_in_limitation_year",
                        "catch_up_in_limitation_year",
                        "made_before_in_limitation_year",
                        "left_by_limitation_year_end",
                        "catch_up_in_plan_year")
                .reads("elective_deferrals", "employee_id", "catch_up_used", "catch_up_by_plan_limit", "roth_required")
                .reads("money_types", "money_type", "annual_addition", "elective_deferral")
                .reads("limits", "annual_additions_limit")
                .reads("tax_years", "tax_year")
                .reads("years_before", "relation")
                .reads(
                        "plan",
                        "plan_year",
                        "plan_year_end",
                        "limitation_year_start",
                        "limitation_year_end",
                        "safe_harbor",
                        "deferral_limit_share",
                        "at_risk_threshold")
                .yields("employee_id", "VARCHAR", "the employee");
        // A column for each money type that counts: the table of money types decides, and the SELECT is held to it.
        Arrays.stream(MoneyType.values())
                .filter(MoneyType::annualAddition)
                .forEach(type -> asset.yields(type.code(), MONEY, "dollars of this money type credited for the year"));
        return asset.fails("additions_do_not_add_up", "annual_additions")
                .warns("pool_may_be_spent", "contributions")
                .warns("catch_up_by_415_not_roth", "contributions")
                .yields("catch_up_excluded", MONEY, "deferrals that are catch-up, so no additions, in dollars")
                .yields("annual_additions", MONEY, "what counts against the limit, in dollars")
                .yields("dollar_limit", MONEY, "the 415(c)(1)(A) limit of the limitation year, in dollars")
                .yields("compensation_limit", MONEY, "100 % of compensation, 415(c)(1)(B), in dollars")
                .yields("applicable_limit", MONEY, "the lesser of the two, in dollars")
                .yields("limited_by", "VARCHAR", "'dollar' or 'compensation'")
                .yields("headroom", MONEY, "what could still be added, in dollars")
                .yields(
                        "utilization",
                        "DECIMAL(18,4)",
                        "additions as a share of the limit, cut off; null: no limit to share")
                .yields("status", "VARCHAR", "'within', 'at_risk' or 'exceeded'")
                .yields("excess", MONEY, "additions over the limit, in dollars")
                .yields(
                        "catch_up_by_415",
                        MONEY,
                        "the part of catch_up_excluded that the 415(c) limit made so, in dollars")
                .digestedBy("""
                        select
                          status,
                          count(*) as employees,
                          sum(annual_additions) as annual_additions,
                          sum(excess) as excess
                        from annual_additions
                        group by status
                        order by status""")
                .summedUpAs("Each employee's annual additions of the limitation year against the 415(c) limit.");
    }
}
