package io.plumbline.nondiscrimination;

import io.plumbline.asset.Asset;
import io.plumbline.plan.AfterTax;
import io.plumbline.plan.CountedMatch;
import io.plumbline.plan.DrawnMatch;
import io.plumbline.plan.MatchFormula;
import java.util.List;
import java.util.stream.Stream;

/// How failed tests are corrected: the ADP test before the ACP test is made, 401(m)(6)(D).
final class CorrectionAssets {

    private static final String MONEY = "DECIMAL(14,2)";
    private static final String PERCENT = "DECIMAL(9,2)";

    /// What both corrections follow.
    private static final List<Class<?>> LEVELLING = List.of(
            FailedTest.class, Excess.class, Levels.class, WaterLevel.class, Column.class, HighlyCompensated.class);

    private CorrectionAssets() {}

    static List<Asset> all() {
        return List.of(
                drawnMatch(),
                adpCorrections(),
                adpCatchUp(),
                correctedContributionRatios(),
                acpCorrections(),
                corrections());
    }

    private static Asset drawnMatch() {
        return Asset.named("drawn_match", CorrectionAssets.class)
                .keptForTheRun()
                .reads("test_population", "employee_id", "is_hce")
                .reads("contribution_totals", "employee_id", "money_type", "is_of_related_plan", "amount_of_plan_year")
                .reads("corrected_in_plan_year", "employee_id", "money_type", "amount")
                .reads("money_types", "money_type", "elective_deferral", "matching", "adp")
                .reads("match_formula", "tier", "rate", "up_to")
                .reads("plan", "match_after_tax")
                .yields("employee_id", "VARCHAR", "the highly compensated employee")
                .yields("contributed", MONEY, "contributions of the plan year that the plan matches, in dollars")
                .yields("match", MONEY, "match on file, in dollars")
                .yields("counted_in_adp", MONEY, "of it, what the ADP test counts, in dollars")
                .yields("match_formula", "VARCHAR", "rate and end of each tier, in order; empty: not known")
                .summedUpAs("What may have drawn match, and the match, of the highly compensated employees.");
    }

    private static Asset adpCorrections() {
        Asset.Builder asset = Asset.named("adp_corrections", CorrectionAssets.class)
                .computedBy(
                        rows -> FailedTest.correct(rows, TestedDeferrals::of),
                        rules(
                                TestedDeferrals.class,
                                DeferralCorrection.class,
                                CountedMatch.class,
                                DrawnMatch.class,
                                MatchFormula.class))
                .reads(
                        "deferral_ratios",
                        "employee_id",
                        "tested_group",
                        "is_hce",
                        "compensation",
                        "deferrals",
                        "qualified",
                        "elsewhere",
                        "percent")
                .reads("adp_test", "tested_group", "limit_percent", "passed")
                .reads("plan_year_catch_up", "employee_id", "excess_deferral_of_year_ended", "open_to_adp")
                .reads("drawn_match", "employee_id", "contributed", "match", "counted_in_adp", "match_formula")
                .reads("contribution_ratios", "employee_id", "match")
                .reads("match_formula", "tier")
                .reads("plan", "catch_up_match");
        return part(asset)
                .yields(
                        "recharacterized_catch_up",
                        MONEY,
                        "what of it stays as catch-up, by way of the ADP limit, in dollars")
                .yields("excess_deferral_distributed", MONEY, "what of it leaves under 402(g) in any case, in dollars")
                .yields("refund", MONEY, "what of it is refunded beside that, in dollars")
                .yields("forfeited_match", MONEY, "match forfeited because its deferral is excess, in dollars")
                .yields(
                        "deferrals_taken",
                        MONEY,
                        "what of the part is deferrals, and no qualified contributions, in dollars")
                .warns("match_formula_not_known", "contributions")
                .summedUpAs("What becomes of the excess contributions of failed ADP tests.");
    }

    private static Asset adpCatchUp() {
        return Asset.named("adp_catch_up", CorrectionAssets.class)
                .reads("adp_corrections", "employee_id", "recharacterized_catch_up")
                .reads("plan", "plan_year_end")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tax_year", "INTEGER", "the calendar year in which the plan year ended")
                .yields("used", MONEY, "what its end used of that year's catch-up limit, in dollars")
                .summedUpAs("What the ADP limit made catch-up, for who has some.");
    }

    private static Asset correctedContributionRatios() {
        return Asset.named("corrected_contribution_ratios", CorrectionAssets.class)
                .keptForTheRun()
                .reads(
                        "contribution_ratios",
                        "employee_id",
                        "tested_group",
                        "is_hce",
                        "compensation",
                        "after_tax",
                        "match",
                        "elsewhere",
                        "percent")
                .reads("adp_corrections", "employee_id", "tested_group", "forfeited_match")
                .yields("employee_id", "VARCHAR", "the highly compensated employee")
                .yields("tested_group", "VARCHAR", "who is tested together with the employee")
                .yields("compensation", MONEY, "plan compensation up to the 401(a)(17) limit, in dollars")
                .yields("after_tax", MONEY, "after-tax contributions that count, in dollars")
                .yields("match", MONEY, "match that counts and is not forfeited, in dollars")
                .yields("elsewhere", MONEY, "what counts from related plans, in dollars")
                .yields("percent", PERCENT, "the actual contribution ratio, in percent")
                .summedUpAs("The ratios of the highly compensated employees after the correction of the ADP test.");
    }

    private static Asset acpCorrections() {
        Asset.Builder asset = Asset.named("acp_corrections", CorrectionAssets.class)
                .computedBy(
                        rows -> FailedTest.correct(rows, TestedContributions::of),
                        rules(
                                TestedContributions.class,
                                MatchCorrection.class,
                                AfterTax.class,
                                DrawnMatch.class,
                                MatchFormula.class))
                .reads(
                        "corrected_contribution_ratios",
                        "employee_id",
                        "tested_group",
                        "compensation",
                        "after_tax",
                        "match",
                        "elsewhere",
                        "percent")
                .reads("acp_test", "tested_group", "limit_percent", "passed")
                .reads("census", "employee_id", "vested_percent")
                .reads("contribution_totals", "employee_id", "money_type", "is_of_related_plan", "amount_of_plan_year")
                .reads("corrected_in_plan_year", "employee_id", "money_type", "amount")
                .reads("money_types", "money_type", "acp", "employee_money", "nonforfeitable")
                .reads("deferral_ratios", "employee_id", "deferrals")
                .reads("drawn_match", "employee_id", "contributed", "match", "counted_in_adp", "match_formula")
                .reads(
                        "adp_corrections",
                        "employee_id",
                        "excess_allocated",
                        "recharacterized_catch_up",
                        "forfeited_match",
                        "deferrals_taken")
                .reads("plan", "match_after_tax", "catch_up_match");
        return part(asset)
                .yields("refund", MONEY, "after-tax contributions and vested match that are refunded, in dollars")
                .yields("forfeited_match", MONEY, "match that is not vested and is forfeited, in dollars")
                .summedUpAs("What becomes of the excess aggregate contributions of failed ACP tests.");
    }

    private static Asset corrections() {
        Asset.Builder asset = Asset.named("nondiscrimination_corrections", CorrectionAssets.class)
                .keptForTheRun();
        asset.reads(
                "adp_corrections",
                "employee_id",
                "tested_group",
                "percent",
                "excess_total",
                "excess_allocated",
                "recharacterized_catch_up",
                "excess_deferral_distributed",
                "refund",
                "forfeited_match");
        asset.reads(
                "acp_corrections",
                "employee_id",
                "tested_group",
                "percent",
                "excess_total",
                "excess_allocated",
                "refund",
                "forfeited_match");
        return asset.reads(
                        "deferral_ratios",
                        "employee_id",
                        "tested_group",
                        "is_hce",
                        "deferrals",
                        "qualified",
                        "elsewhere")
                .reads(
                        "corrected_contribution_ratios",
                        "employee_id",
                        "tested_group",
                        "after_tax",
                        "match",
                        "elsewhere")
                .reads("adp_test", "tested_group", "passed")
                .reads("acp_test", "tested_group", "passed")
                .reads("deferred_to_related_plans", "employee_id")
                .reads("elective_deferrals", "employee_id", "roth_required")
                .reads("catch_up_by_402g", "employee_id", "tax_year", "catch_up", "roth_deferrals")
                .reads("catch_up_use", "employee_id", "tax_year", "by_year_before", "by_plan_limit", "by_415")
                .reads("tax_years", "tax_year", "roth_catch_up")
                .reads("plan", "plan_year", "plan_year_end")
                .yields("test", "VARCHAR", "'adp' or 'acp'")
                .yields("tested_group", "VARCHAR", "who was tested together")
                .yields("employee_id", "VARCHAR", "the highly compensated employee")
                .yields("percent", PERCENT, "the employee's ratio, in percent")
                .yields("excess_allocated", MONEY, "the employee's part of the excess, in dollars")
                .yields("recharacterized_catch_up", MONEY, "what of it stays as catch-up, in dollars")
                .yields("excess_deferral_distributed", MONEY, "what of it leaves under 402(g), in dollars")
                .yields("refund", MONEY, "what of it is refunded, in dollars; income on it comes on top")
                .yields(
                        "forfeited_match",
                        MONEY,
                        "ADP: match forfeited beside it, because its deferral is excess; ACP: what of it is forfeited")
                .fails("corrections_do_not_add_up", "nondiscrimination_corrections")
                .warns("excess_of_related_plans", "contributions")
                .warns("refund_pool_shared", "contributions")
                .warns("recharacterized_catch_up_not_roth", "contributions")
                .digestedBy("""
                        select
                          test,
                          tested_group,
                          count(*) as employees,
                          sum(excess_allocated) as excess_allocated,
                          sum(recharacterized_catch_up) as recharacterized_catch_up,
                          sum(excess_deferral_distributed) as excess_deferral_distributed,
                          sum(refund) as refund,
                          sum(forfeited_match) as forfeited_match
                        from nondiscrimination_corrections
                        group by test, tested_group
                        order by test desc, tested_group""")
                .summedUpAs("What becomes of the excess of failed tests, by highly compensated employee.");
    }

    private static Asset.Builder part(Asset.Builder asset) {
        return asset.yields("tested_group", "VARCHAR", "who was tested together")
                .yields("employee_id", "VARCHAR", "the highly compensated employee")
                .yields("percent", PERCENT, "the employee's ratio, in percent")
                .yields("excess_total", MONEY, "the excess of the test, in dollars")
                .yields(
                        "ratio_level",
                        "DECIMAL(18,10)",
                        "the ratio to which the highest were cut to size it, in percent")
                .yields("ratios_cut", "INTEGER", "how many ratios were above it")
                .yields(
                        "dollar_level",
                        MONEY,
                        "the most that anybody keeps who has any left in this plan, to which dollars were cut, in dollars")
                .yields("excess_allocated", MONEY, "the employee's part of it, in dollars");
    }

    private static Class<?>[] rules(Class<?>... ofTheTest) {
        return Stream.concat(LEVELLING.stream(), Stream.of(ofTheTest)).toArray(Class<?>[]::new);
    }
}
