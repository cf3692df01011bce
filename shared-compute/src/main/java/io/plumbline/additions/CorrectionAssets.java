package io.plumbline.additions;

import static io.plumbline.additions.AdditionsAssets.MONEY;

import io.plumbline.asset.Asset;
import io.plumbline.plan.CorrectionOrder;
import io.plumbline.plan.CorrectionTier;
import io.plumbline.plan.DrawnMatch;
import io.plumbline.plan.MatchFormula;
import io.plumbline.plan.MoneyType;
import java.util.Arrays;
import java.util.stream.Stream;

/// How annual additions over the limit are corrected.
final class CorrectionAssets {

    private CorrectionAssets() {}

    static Asset annualAdditions() {
        return Asset.named("annual_additions_corrections", CorrectionAssets.class)
                .computedBy(
                        CorrectionRows::of,
                        CorrectionRows.class,
                        ExcessAdditions.class,
                        AdditionsCorrection.class,
                        MatchedSplit.class,
                        Account.class,
                        Treatment.class,
                        CorrectionOrder.class,
                        CorrectionTier.class,
                        MoneyType.class,
                        MatchFormula.class,
                        DrawnMatch.class)
                .reads(
                        "annual_additions",
                        Stream.concat(
                                        Stream.of("employee_id"),
                                        Stream.concat(
                                                moneyTypes(),
                                                Stream.of(
                                                        "catch_up_excluded",
                                                        "annual_additions",
                                                        "applicable_limit",
                                                        "excess",
                                                        "catch_up_by_415")))
                                .toArray(String[]::new))
                .reads("census", "employee_id", "plan_compensation")
                .reads("catch_up_by_402g", "employee_id", "over_in_limitation_year", "catch_up_in_limitation_year")
                .reads("contribution_totals", "employee_id", "money_type", "is_of_related_plan", "amount")
                .reads("money_types", "money_type", "annual_addition")
                .reads("match_formula", "tier", "rate", "up_to")
                .reads("testing_limits", "compensation_limit")
                .reads("plan", "correction_order", "match_after_tax")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("step", "INTEGER", "the place of the step among the employee's; 1 is the first")
                .yields("money_type", "VARCHAR", "the kind of money")
                .yields("treatment", "VARCHAR", "'recharacterize_catch_up', 'distribute' or 'forfeit'")
                .yields("amount", MONEY, "what of it, in dollars; without earnings")
                .yields("rule", "VARCHAR", "what the step rests on")
                .fails("match_formula_missing", "plan")
                .fails("not_at_the_limit", "annual_additions_corrections")
                .warns("corrected_in_several_plans", "contributions")
                .digestedBy("""
                        select
                          treatment,
                          money_type,
                          count(distinct employee_id) as employees,
                          sum(amount) as amount
                        from annual_additions_corrections
                        group by treatment, money_type
                        order by treatment, money_type""")
                .summedUpAs("What brings each employee over the 415(c) limit down to it, step by step.");
    }

    private static Stream<String> moneyTypes() {
        return Arrays.stream(MoneyType.values())
                .filter(MoneyType::annualAddition)
                .map(MoneyType::code);
    }
}
