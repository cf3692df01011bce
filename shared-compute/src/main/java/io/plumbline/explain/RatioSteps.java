package io.plumbline.explain;

import io.plumbline.limits.Limit;
import io.plumbline.plan.MoneyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        BigDecimal out = deferred.subtract(ratio.decimal("deferrals"));
        BigDecimal catchUp = ofCatchUp("by_402g", "by_plan_limit", "by_415");
        BigDecimal excess = ofCatchUp("excess_deferral");
        boolean isHighly = ratio.flag("is_hce");
        BigDecimal excessOut = isHighly ? BigDecimal.ZERO : excess;
        Figures figures = new Figures()
                .dollars("Deferred in the plan year", deferred)
                .dollarsIfAny("Catch-up, left out", catchUp)
                .dollarsIfAny("Excess deferral, left out", excessOut)
                .dollarsIfAny(
                        "Corrected as additions, left out",
                        out.subtract(catchUp).subtract(excessOut).max(BigDecimal.ZERO))
                .dollarsIfAny("Qualified contributions counted", ratio.decimal("qualified"))
                .dollarsIfAny("From related plans", ratio.decimal("elsewhere"))
                .total("Counted", counted(ratio, "deferrals", "qualified", "elsewhere"));
        List<Rule> rules = new ArrayList<>(List.of(Rule.DEFERRAL_RATIO, Rule.COMPENSATION_LIMIT));
        StringBuilder sentence = new StringBuilder(
                "What was deferred for the plan year, as a percentage of pay to the nearest hundredth.");
        if (catchUp.signum() > 0) {
            sentence.append(" Deferrals that a limit made catch-up are no part of it.");
            rules.add(Rule.CATCH_UP_OUT_OF_TEST);
        }
        if (excess.signum() > 0) {
            sentence.append(
                    isHighly
                            ? " An excess deferral of a highly compensated employee counts, even if it is distributed."
                            : " An excess deferral of someone not highly compensated does not count.");
            rules.add(Rule.EXCESS_DEFERRAL_COUNTED);
        }
        return new Step(
                "The deferral ratio",
                sentence.toString(),
                ofPay(figures, ratio, "Deferral ratio").list(),
                rules);
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
                .total("Counted", counted(ratio, "match", "after_tax", "elsewhere"));
        ofPay(figures, ratio, "Contribution ratio").dollarsIfAny("Match forfeited with its deferrals", forfeited);
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

    /// Pay, what caps it where it does, and the ratio to it.
    private Figures ofPay(Figures figures, Row ratio, String label) {
        int year = facts.governing().year(Limit.COMPENSATION);
        BigDecimal limit = facts.governing().amount(Limit.COMPENSATION);
        BigDecimal pay = Optional.ofNullable(facts.person().decimalOrNull("plan_compensation"))
                .orElse(ratio.decimal("compensation"));
        figures.dollars("Plan compensation", pay);
        if (pay.compareTo(limit) > 0) {
            figures.dollars("Limit on it of " + year, limit, facts.notice(Limit.COMPENSATION, year));
        }
        return figures.outcome(label, new Measure.Percent(ratio.decimal("percent")));
    }

    private BigDecimal ofCatchUp(String... columns) {
        return facts.find("plan_year_catch_up")
                .map(row -> counted(row, columns))
                .orElse(BigDecimal.ZERO);
    }

    private static boolean isDeferral(Row total) {
        return MoneyType.of(total.text("money_type"))
                .filter(MoneyType::electiveDeferral)
                .isPresent();
    }

    private static BigDecimal counted(Row row, String... columns) {
        return Stream.of(columns).map(row::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
