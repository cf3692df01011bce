package io.plumbline.nondiscrimination;

import io.plumbline.asset.Asset;
import io.plumbline.engine.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tests and their results.
final class TestAssets {

    private static final String MONEY = "DECIMAL(14,2)";
    private static final String TOTAL = "DECIMAL(18,2)";
    private static final String PERCENT = "DECIMAL(9,2)";
    private static final String[] LEVELS = {"tested_group", "ratio_level", "ratios_cut", "dollar_level"};

    private TestAssets() {}

    static List<Asset> all() {
        return List.of(testBaselines(), testLimits(), adpTest(), acpTest(), testRemedies(), nondiscrimination());
    }

    private static Asset testBaselines() {
        return Asset.named("test_baselines", TestAssets.class)
                .keptForTheRun()
                .reads("test_population", "tested_group")
                .reads("nhce_averages", "test", "tested_group", "nhce_count", "nhce_compensation", "nhce_percent")
                .reads("prior_year_averages", "test", "tested_group", "nhce_percent")
                .reads(
                        "plan",
                        "otherwise_excludable",
                        "safe_harbor",
                        "testing_method",
                        "is_first_plan_year",
                        "first_year",
                        "prior_year_nhce_adp",
                        "prior_year_nhce_acp")
                .yields("test", "VARCHAR", "'adp' or 'acp'")
                .yields("tested_group", "VARCHAR", "who is tested together")
                .yields("method", "VARCHAR", "'current_year', 'prior_year', 'first_year' or 'safe_harbor'")
                .yields("nhce_count", "INTEGER", "this year's employees who are not highly compensated")
                .yields("nhce_compensation", "DECIMAL(18,2)", "their capped pay together, in dollars")
                .yields("nhce_percent", PERCENT, "the average to compare with, in percent; null: there is none")
                .summedUpAs("The average that each test compares the highly compensated employees' with.");
    }

    private static Asset testLimits() {
        return Asset.named("test_limits", TestAssets.class)
                .computedBy(TestAssets::limits, TestAssets.class, TestLimit.class)
                .reads("test_baselines", "test", "tested_group", "method", "nhce_percent")
                .yields("test", "VARCHAR", "'adp' or 'acp'")
                .yields("tested_group", "VARCHAR", "who is tested together")
                .yields("limit_percent", "DECIMAL(12,4)", "the highest average that passes, in percent")
                .yields("limb", "VARCHAR", "'1.25' times the others', or '2.0' points more")
                .summedUpAs("The highest average of the highly compensated employees that passes.");
    }

    private static Asset adpTest() {
        return test("adp_test")
                .reads("deferral_ratios", "tested_group", "is_hce", "percent")
                .summedUpAs("The ADP test of each group.");
    }

    private static Asset acpTest() {
        return test("acp_test")
                .reads("corrected_contribution_ratios", "tested_group", "percent")
                .summedUpAs("The ACP test of each group, after the correction of the ADP test.");
    }

    private static Asset.Builder test(String name) {
        Asset.Builder test = Asset.named(name, TestAssets.class)
                .keptForTheRun()
                .reads("test_baselines", "test", "tested_group", "method", "nhce_count", "nhce_percent")
                .reads("test_limits", "test", "tested_group", "limit_percent", "limb");
        return result(test.yields("tested_group", "VARCHAR", "who is tested together"))
                .yields("method", "VARCHAR", "'current_year', 'prior_year', 'first_year' or 'safe_harbor'");
    }

    private static Asset.Builder result(Asset.Builder test) {
        return test.yields("hce_count", "INTEGER", "highly compensated employees in the test")
                .yields("nhce_count", "INTEGER", "the other employees of this year, under the prior year method too")
                .yields("hce_percent", PERCENT, "the average of the former, in percent; null: there are none")
                .yields(
                        "nhce_percent",
                        PERCENT,
                        "the average it is compared with, in percent, by method of this year or the one before; null: there is none")
                .yields("limit_percent", "DECIMAL(12,4)", "the highest average that passes; null: there is no limit")
                .yields("limb", "VARCHAR", "'1.25' times the others', or '2.0' points more")
                .yields("passed", "BOOLEAN", "whether the test is passed");
    }

    private static Asset testRemedies() {
        return Asset.named("test_remedies", TestAssets.class)
                .computedBy(TestAssets::remedies, TestAssets.class, TestLimit.class, Remedies.class)
                .reads("adp_test", "tested_group", "hce_percent", "passed")
                .reads("acp_test", "tested_group", "hce_percent", "passed")
                .reads("test_baselines", "test", "tested_group", "method", "nhce_compensation", "nhce_percent")
                .reads("nondiscrimination_corrections", "test", "tested_group", "excess_allocated")
                .yields("test", "VARCHAR", "'adp' or 'acp'")
                .yields("tested_group", "VARCHAR", "who is tested together")
                .yields("excess_total", MONEY, "the excess, in dollars")
                .yields("qnec_percent", PERCENT, "points of pay that would make the test pass; null: none would")
                .yields("qnec_to_pass", TOTAL, "the same in dollars")
                .yields(
                        "one_to_one",
                        MONEY,
                        "excess_total, which the employer contributes for the others beside late refunds")
                .summedUpAs("What it takes to correct each failed test.");
    }

    private static Asset nondiscrimination() {
        Asset.Builder asset = Asset.named("nondiscrimination", TestAssets.class).keptForTheRun();
        for (String test : List.of("adp_test", "acp_test")) {
            asset.reads(
                    test,
                    "tested_group",
                    "method",
                    "hce_count",
                    "nhce_count",
                    "hce_percent",
                    "nhce_percent",
                    "limit_percent",
                    "limb",
                    "passed");
        }
        asset.reads(
                        "test_remedies",
                        "test",
                        "tested_group",
                        "excess_total",
                        "qnec_percent",
                        "qnec_to_pass",
                        "one_to_one")
                .reads("adp_corrections", LEVELS)
                .reads("acp_corrections", LEVELS)
                .reads("plan", "plan_year_end", "eaca")
                .yields("test", "VARCHAR", "'adp' or 'acp'")
                .yields("tested_group", "VARCHAR", "'all', 'statutory' or 'otherwise_excludable'");
        return result(asset)
                .yields("excess_total", MONEY, "the excess contributions of a failed test, in dollars")
                .yields("method", "VARCHAR", "'current_year', 'prior_year', 'first_year' or 'safe_harbor'")
                .yields(
                        "qnec_percent",
                        PERCENT,
                        "points of pay, to all who are not highly compensated, that would make it pass; null: none would")
                .yields("qnec_to_pass", TOTAL, "the same in dollars")
                .yields(
                        "one_to_one",
                        MONEY,
                        "excess_total, catch-up and excess deferrals in it, contributed for the others beside refunds after the last day")
                .yields("correct_by", "DATE", "the last day for refunds without excise tax; null: nothing to correct")
                .yields("correct_at_the_latest", "DATE", "the last day for refunds at all")
                .yields(
                        "ratio_level",
                        "DECIMAL(18,10)",
                        "the ratio to which the highest were cut to size the excess, in percent; null: nothing to correct")
                .yields("ratios_cut", "INTEGER", "how many ratios were above it")
                .yields(
                        "dollar_level",
                        MONEY,
                        "the most that any of them keeps who has any left in this plan, to which dollars were cut to allocate it")
                .yields("employees_cut", "INTEGER", "of how many dollars were cut")
                .digestedBy("""
                        select
                          test,
                          tested_group,
                          hce_percent,
                          nhce_percent,
                          limit_percent,
                          if(passed, 'passed', 'failed') as outcome,
                          excess_total,
                          correct_by
                        from nondiscrimination
                        order by test desc, tested_group""")
                .summedUpAs("The ADP and the ACP test of the plan year, and what a failed one costs to correct.");
    }

    private static List<List<@Nullable Object>> limits(Rows rows) {
        List<List<@Nullable Object>> limits = new ArrayList<>();
        while (rows.next()) {
            TestLimit limit = TestLimit.of(rows.decimal("nhce_percent"));
            limits.add(List.of(rows.text("test"), rows.text("tested_group"), limit.percent(), limit.limb()));
        }
        return limits;
    }

    /// Where the average that failed is not this year's, no contribution of this year mends it.
    private static List<List<@Nullable Object>> remedies(Rows rows) {
        List<List<@Nullable Object>> remedies = new ArrayList<>();
        while (rows.next()) {
            BigDecimal excess = rows.decimal("excess_total");
            List<@Nullable Object> row =
                    new ArrayList<>(Arrays.asList(rows.text("test"), rows.text("tested_group"), excess));
            if (rows.value("nhce_percent") instanceof BigDecimal thisYears) {
                Remedies remedy =
                        Remedies.of(rows.decimal("hce_percent"), thisYears, rows.decimal("nhce_compensation"), excess);
                row.addAll(List.of(remedy.qnecPercent(), remedy.qnecToPass(), remedy.oneToOne()));
            } else {
                row.addAll(Arrays.asList(null, null, excess));
            }
            remedies.add(row);
        }
        return remedies;
    }
}
