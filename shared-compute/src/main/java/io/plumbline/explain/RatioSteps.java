package io.plumbline.explain;

import io.plumbline.limits.Limit;
import io.plumbline.plan.MoneyType;
import io.plumbline.typeset.Typeset;
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
                            ? " An excess deferral of a highly compensated employee, here %s, counts even if it is distributed."
                                    .formatted(Typeset.dollars(excess))
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
        BigDecimal left = counted(ratio, "match", "after_tax");
        BigDecimal corrected = corrected();
        // What is counted in a test is for the plan to say; only where the amounts agree is it told apart.
        boolean isCorrected =
                corrected.signum() > 0 && credited().subtract(corrected).compareTo(left) == 0;
        Figures figures = new Figures();
        if (isCorrected) {
            figures.dollars("Match and after-tax contributions credited", credited())
                    .dollars("Corrected as additions, left out", corrected);
        } else {
            figures.dollars("Match", ratio.decimal("match"))
                    .dollars("After-tax contributions", ratio.decimal("after_tax"));
        }
        figures.dollarsIfAny("From related plans", ratio.decimal("elsewhere"))
                .total("Counted", left.add(ratio.decimal("elsewhere")));
        return Step.of(
                "The contribution ratio",
                "Match and after-tax contributions for the plan year, as a percentage of pay to the nearest hundredth.",
                ofPay(figures, ratio, "Contribution ratio"),
                Rule.CONTRIBUTION_RATIO,
                Rule.COMPENSATION_LIMIT);
    }

    /// The ratio that the ACP test has, where the correction of the ADP test forfeited match; else empty.
    Optional<Step> correctedContribution() {
        return Tested.in("acp", facts)
                .filter(tested -> tested.forfeited().signum() > 0)
                .map(tested -> Step.of(
                        "The contribution ratio after the correction of the ADP test",
                        "The ADP test is corrected first. The match that is forfeited because its deferrals are excess is in no ACP test, which has this ratio instead.",
                        new Figures()
                                .dollars("Counted before", tested.counted().add(tested.forfeited()))
                                .dollars("Match forfeited with its deferrals", tested.forfeited())
                                .outcome("Counted", tested.counted())
                                .dollars("Pay that the ratio is of", tested.compensation())
                                .outcome("Contribution ratio in the test", new Measure.Percent(tested.percent())),
                        Rule.ADP_TEST_FIRST,
                        Rule.CONTRIBUTION_RATIO));
    }

    private BigDecimal credited() {
        return facts.sum(total -> isTestedMatch(total) && !total.flag("is_of_related_plan"), "amount_of_plan_year");
    }

    private BigDecimal corrected() {
        return facts.all("corrected_in_plan_year").stream()
                .filter(RatioSteps::isTestedMatch)
                .map(row -> row.decimal("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isTestedMatch(Row ofMoney) {
        return MoneyType.of(ofMoney.text("money_type")).filter(MoneyType::acp).isPresent();
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
