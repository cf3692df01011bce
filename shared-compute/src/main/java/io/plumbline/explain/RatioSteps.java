package io.plumbline.explain;

import io.plumbline.plan.MoneyType;
import java.math.BigDecimal;
import java.util.stream.Stream;

/// The steps about the employee's own ratios.
final class RatioSteps {

    private final Facts facts;

    RatioSteps(Facts facts) {
        this.facts = facts;
    }

    /// @param ratio the employee's row of `deferral_ratios`
    Step deferral(Row ratio) {
        BigDecimal deferred =
                facts.sum(total -> isDeferral(total) && !total.flag("is_of_related_plan"), "amount_of_plan_year");
        Figures figures = new Figures()
                .dollars("Deferred in the plan year", deferred)
                .dollarsIfAny("Left out of it", deferred.subtract(ratio.decimal("deferrals")))
                .dollarsIfAny("Qualified contributions counted", ratio.decimal("qualified"))
                .dollarsIfAny("From related plans", ratio.decimal("elsewhere"))
                .outcome("Counted", counted(ratio, "deferrals", "qualified", "elsewhere"))
                .dollars("Plan compensation", facts.person().decimalOrNull("plan_compensation"))
                .dollars("Pay up to the limit", ratio.decimal("compensation"))
                .outcome("Deferral ratio", new Measure.Percent(ratio.decimal("percent")));
        String out = deferred.compareTo(ratio.decimal("deferrals")) > 0
                ? " Catch-up by way of the limits on deferrals and additions is left out of it, and so is what the correction of the additions takes%s."
                        .formatted(ratio.flag("is_hce") ? "" : " and what is in excess of the limit")
                : "";
        return Step.of(
                "The deferral ratio",
                "What was deferred for the plan year, as a percentage of pay to the nearest hundredth." + out,
                figures,
                Rule.DEFERRAL_RATIO,
                Rule.COMPENSATION_LIMIT,
                Rule.CATCH_UP_OUT_OF_TEST);
    }

    /// @param ratio the employee's row of `contribution_ratios`
    Step contribution(Row ratio) {
        BigDecimal forfeited = facts.all(ExplainAssets.ofEmployee("nondiscrimination_corrections")).stream()
                .filter(row -> row.text("test").equals("adp"))
                .map(row -> row.decimal("forfeited_match"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Figures figures = new Figures()
                .dollars("Match", ratio.decimal("match"))
                .dollars("After-tax contributions", ratio.decimal("after_tax"))
                .dollarsIfAny("From related plans", ratio.decimal("elsewhere"))
                .outcome("Counted", counted(ratio, "match", "after_tax", "elsewhere"))
                .dollars("Pay up to the limit", ratio.decimal("compensation"))
                .outcome("Contribution ratio", new Measure.Percent(ratio.decimal("percent")))
                .dollarsIfAny("Match forfeited with its deferrals", forfeited);
        String without = forfeited.signum() > 0
                ? " The match that is forfeited because its deferrals are in excess is taken out of it before the test."
                : "";
        return Step.of(
                "The contribution ratio",
                "Match and after-tax contributions for the plan year, as a percentage of pay to the nearest hundredth."
                        + without,
                figures,
                Rule.CONTRIBUTION_RATIO,
                Rule.COMPENSATION_LIMIT);
    }

    private static boolean isDeferral(Row total) {
        return MoneyType.of(total.text("money_type"))
                .filter(MoneyType::electiveDeferral)
                .isPresent();
    }

    private static BigDecimal counted(Row ratio, String... columns) {
        return Stream.of(columns).map(ratio::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
