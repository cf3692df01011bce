package io.plumbline.additions;

import static io.plumbline.additions.AdditionsAssets.MONEY;

import io.plumbline.asset.Applicability;
import io.plumbline.asset.Asset;

/// The assets about catch-up contributions, 414(v): who may make them, and which route uses how much of a
/// calendar year's pool.
final class CatchUpAssets {

    private CatchUpAssets() {}

    static Asset entitlement() {
        return Asset.named("catch_up_entitlement", CatchUpAssets.class)
                .reads("census", "employee_id", "birth_date", "compensation", "prior_year_fica_wages")
                .reads(
                        "tax_years",
                        "tax_year",
                        "elective_deferral_limit",
                        "catch_up_limit",
                        "super_catch_up_limit",
                        "roth_wage_threshold",
                        "roth_catch_up")
                .reads(
                        "plan",
                        "plan_year",
                        "limitation_year_start",
                        "limitation_year_end",
                        "catch_up",
                        "super_catch_up",
                        "roth")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tax_year", "INTEGER", "the calendar year")
                .yields("elective_deferral_limit", MONEY, "the 402(g) limit of that year, in dollars")
                .yields("catch_up_limit", MONEY, "the most of the year's deferrals that may be catch-up, in dollars")
                .yields("pay", MONEY, "pay of that year, in dollars; null: not known")
                .yields("roth_required", "BOOLEAN", "whether that catch-up has to be Roth")
                .summedUpAs("How much of a calendar year's deferrals may be catch-up, by employee.");
    }

    static Asset by402g() {
        return Asset.named("catch_up_by_402g", CatchUpAssets.class)
                .keptForTheRun()
                .reads(
                        "contribution_totals",
                        "employee_id",
                        "money_type",
                        "tax_year",
                        "amount",
                        "amount_before",
                        "amount_after",
                        "amount_of_plan_year",
                        "amount_before_plan_year")
                .reads(
                        "catch_up_entitlement",
                        "employee_id",
                        "tax_year",
                        "elective_deferral_limit",
                        "catch_up_limit",
                        "pay")
                .reads(YearEndCatchUp.RELATION, "employee_id", "tax_year", "by_plan_limit", "by_415")
                .reads("adp_catch_up_of_year_before", "employee_id", "tax_year", "used")
                .reads("money_types", "money_type", "elective_deferral")
                .reads("plan", "plan_year_start", "plan_year_end", "limitation_year_start", "limitation_year_end")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tax_year", "INTEGER", "the calendar year")
                .yields("elective_deferral_limit", MONEY, "the 402(g) limit of that year, in dollars")
                .yields("catch_up_limit", MONEY, "the most of the year's deferrals that may be catch-up, in dollars")
                .yields("used_before", MONEY, "what the year before used of it when it ended, in dollars")
                .yields(
                        "made_catch_up_before",
                        MONEY,
                        "deferrals of the calendar year that became catch-up then, in dollars")
                .yields("deferrals", MONEY, "deferrals of the calendar year, in dollars")
                .yields("roth_deferrals", MONEY, "the Roth ones among them, in dollars")
                .yields("catch_up", MONEY, "deferrals over the 402(g) limit that are catch-up, in dollars")
                .yields("excess_deferral", MONEY, "deferrals over it that are not, in dollars")
                .yields("deferred_in_limitation_year", MONEY, "deferrals within the limitation year, in dollars")
                .yields("over_in_limitation_year", MONEY, "those of them that went over the 402(g) limit, in dollars")
                .yields("catch_up_in_limitation_year", MONEY, "those of these that are catch-up, in dollars")
                .yields(
                        "made_before_in_limitation_year",
                        MONEY,
                        "deferrals within it that became catch-up when the plan year before ended within it, in dollars")
                .yields(
                        "left_by_limitation_year_end",
                        MONEY,
                        "what 402(g) leaves of the catch-up limit when the limitation year ends, in dollars")
                .yields("over_in_plan_year", MONEY, "deferrals within the plan year over the 402(g) limit, in dollars")
                .yields("catch_up_in_plan_year", MONEY, "those of them that are catch-up, in dollars")
                .yields(
                        "made_before_in_plan_year",
                        MONEY,
                        "deferrals within it that became catch-up when the limitation year before ended within it, in dollars")
                .yields(
                        "left_by_plan_year_end",
                        MONEY,
                        "what 402(g) leaves of the catch-up limit when the plan year ends, in dollars")
                .yields(
                        "over_pay_by_plan_year_end",
                        MONEY,
                        "deferrals over pay when the plan year ends, but excess deferrals, in dollars")
                .yields(
                        "made_between",
                        MONEY,
                        "the part of made_catch_up_before from when the first of plan and limitation year begins, in dollars")
                .yields("over_between", MONEY, "deferrals over the limit that stay so from then, in dollars")
                .yields(
                        "over_before",
                        MONEY,
                        "deferrals over the limit that stay so from when both have begun, in dollars")
                .yields("open_before", MONEY, "the most that 402(g) could make catch-up before either year, in dollars")
                .yields(
                        "open_between",
                        MONEY,
                        "the most that it could make catch-up between the two beginnings, in dollars")
                .yields("open_in_all", MONEY, "the most that it can make catch-up in all, in dollars")
                .summedUpAs(
                        "Deferrals of a calendar year, and those over the 402(g) limit that are catch-up, by employee.");
    }

    static Asset over402gElsewhere() {
        return Asset.named("over_402g_elsewhere", CatchUpAssets.class)
                .keptForTheRun()
                .reads("contributions", "employee_id", "plan_id", "pay_date", "money_type", "amount", "allocation_year")
                .reads("contribution_totals", "employee_id", "money_type", "tax_year", "is_of_related_plan")
                .reads(
                        "catch_up_by_402g",
                        "employee_id",
                        "tax_year",
                        "elective_deferral_limit",
                        "made_between",
                        "made_catch_up_before",
                        "over_between",
                        "over_before",
                        "catch_up",
                        "excess_deferral",
                        "over_in_plan_year",
                        "catch_up_in_plan_year",
                        "open_before",
                        "open_between",
                        "open_in_all")
                .reads("money_types", "money_type", "elective_deferral")
                .reads(
                        "plan",
                        "plan_id",
                        "plan_year",
                        "plan_year_start",
                        "plan_year_end",
                        "limitation_year_start",
                        "limitation_year_is_calendar")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tax_year", "INTEGER", "the calendar year")
                .yields("over_in_plan_year", MONEY, "deferrals within the plan year over the 402(g) limit, in dollars")
                .yields("catch_up_in_plan_year", MONEY, "those of them that are catch-up, in dollars")
                .yields("excess_deferral", MONEY, "deferrals of the calendar year over it that are not, in dollars")
                .only(Applicability.WITH_RELATED_PLANS)
                .summedUpAs("What of the deferrals over the 402(g) limit went to related plans, by employee.");
    }

    static Asset deferredToRelatedPlans() {
        return Asset.named("deferred_to_related_plans", CatchUpAssets.class)
                .reads("contribution_totals", "employee_id", "money_type", "is_of_related_plan", "amount_of_plan_year")
                .reads("money_types", "money_type", "elective_deferral")
                .yields("employee_id", "VARCHAR", "the employee")
                .only(Applicability.WITH_RELATED_PLANS)
                .summedUpAs("Who deferred to related plans in the plan year.");
    }

    static Asset use() {
        return Asset.named("catch_up_use", CatchUpAssets.class)
                .reads(
                        "catch_up_by_402g",
                        "employee_id",
                        "tax_year",
                        "catch_up_limit",
                        "used_before",
                        "left_by_plan_year_end")
                .reads("elective_deferrals", "employee_id", "catch_up_by_plan_limit")
                .reads("annual_additions", "employee_id", "catch_up_by_415")
                .reads("plan", "plan_year_end", "limitation_year_end")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tax_year", "INTEGER", "the calendar year")
                .yields("catch_up_limit", MONEY, "the most of the year's deferrals that may be catch-up, in dollars")
                .yields("by_year_before", MONEY, "what the year before used of it when it ended, in dollars")
                .yields("by_402g", MONEY, "what the 402(g) limit has used of it, in dollars")
                .yields("by_plan_limit", MONEY, "what the plan's own limit has used of it, in dollars")
                .yields("by_415", MONEY, "what the 415(c) limit has used of it, in dollars")
                .yields("remaining", MONEY, "what is open to the ADP limit, in dollars")
                .summedUpAs("What each route has used of a calendar year's catch-up limit, by employee.");
    }

    static Asset ofPlanYear() {
        return Asset.named("plan_year_catch_up", CatchUpAssets.class)
                .keptForTheRun()
                .reads(
                        "catch_up_by_402g",
                        "employee_id",
                        "tax_year",
                        "excess_deferral",
                        "over_in_plan_year",
                        "catch_up_in_plan_year",
                        "made_before_in_plan_year")
                .reads(
                        "over_402g_elsewhere",
                        "employee_id",
                        "tax_year",
                        "excess_deferral",
                        "over_in_plan_year",
                        "catch_up_in_plan_year")
                .reads("catch_up_use", "employee_id", "tax_year", "remaining")
                .reads("elective_deferrals", "employee_id", "catch_up_by_plan_limit")
                .reads("annual_additions", "employee_id", "catch_up_by_415")
                .reads("contribution_totals", "employee_id", "money_type", "amount", "amount_of_plan_year")
                .reads("money_types", "money_type", "elective_deferral")
                .reads("plan", "plan_year_start", "plan_year_end", "limitation_year_end")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("by_402g", MONEY, "catch-up that the 402(g) limit made, in dollars")
                .yields("by_402g_elsewhere", MONEY, "the same of related plans, in dollars")
                .yields("by_plan_limit", MONEY, "catch-up that the plan's own limit made, in dollars")
                .yields("by_415", MONEY, "catch-up that the 415(c) limit made, in dollars")
                .yields("excess_deferral", MONEY, "deferrals over the 402(g) limit that are not catch-up, in dollars")
                .yields(
                        "excess_deferral_of_year_ended",
                        MONEY,
                        "excess deferrals of the calendar year that ends in the plan year, in dollars")
                .yields("open_to_adp", MONEY, "what the ADP limit may still make catch-up, in dollars")
                .summedUpAs("The catch-up among a plan year's deferrals before the ADP test, by employee.");
    }
}
