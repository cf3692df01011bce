package io.plumbline.explain;

import io.plumbline.limits.Limit;
import io.plumbline.plan.AfterTax;
import io.plumbline.plan.CatchUpMatch;
import io.plumbline.plan.ContributionProvisions;
import io.plumbline.plan.CountedMatch;
import io.plumbline.plan.DrawnMatch;
import io.plumbline.plan.MatchFormula;
import io.plumbline.plan.MatchTier;
import io.plumbline.plan.MoneyType;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The steps about which contributions drew the match, by the plan's formula: that match goes when they go.
final class RelatedMatch {

    private final Facts facts;
    private final ContributionProvisions provisions;

    RelatedMatch(Facts facts) {
        this.facts = facts;
        this.provisions = facts.provisions().contributions();
    }

    /// Of the annual additions; empty without any match.
    Optional<Step> ofAdditions() {
        Row additions = facts.the("annual_additions");
        BigDecimal onFile = sum(additions, MoneyType::matching);
        if (onFile.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal contributed = sum(additions, this::isMatched);
        BigDecimal pay = facts.person()
                .decimal("plan_compensation")
                .min(facts.governing().amount(Limit.COMPENSATION));
        DrawnMatch drawn = drawn(pay, contributed, onFile);
        return Optional.of(Step.of(
                "Which contributions drew the match",
                "By the plan's formula the match is %s. The first dollars of the contributions drew it, as many as come to the match on file."
                        .formatted(formula()),
                new Figures()
                        .dollars("Pay that the formula is of", pay)
                        .dollars("Match on file", onFile)
                        .dollars("Contributed of what is matched", contributed)
                        .dollars("What drew the match", drawn.matched())
                        .outcome("Unmatched", drawn.unmatchedOf(contributed)),
                Rule.CORRECTION_ORDER));
    }

    /// Of the deferrals of which a failed ADP test takes a part; empty where no formula or no match tells.
    ///
    /// @param part the employee's row of `nondiscrimination_corrections`
    Optional<Step> ofExcess(Row part, Tested tested) {
        Optional<Row> held =
                facts.find("drawn_match").filter(row -> row.decimal("match").signum() > 0);
        if (provisions.matchFormula().isEmpty() || held.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal onFile = held.get().decimal("match");
        CountedMatch match = counted(tested.compensation(), held.get());
        BigDecimal unmatched = match.drawn().unmatchedOf(tested.deferrals());
        BigDecimal taken = deferralsTaken(part, match, tested.deferrals());
        BigDecimal keeping = keepingMatch(part);
        BigDecimal matched = taken.subtract(keeping).subtract(unmatched).max(BigDecimal.ZERO);
        List<Rule> rules = new ArrayList<>(List.of(Rule.FORFEITED_MATCH));
        if (part.decimal("recharacterized_catch_up").signum() > 0) {
            rules.add(Rule.CATCH_UP_MATCH);
        }
        return Optional.of(new Step(
                "The match that goes with it",
                "By the plan's formula the match is %s, which the first dollars drew. The excess takes the deferrals that drew none first; %s%s"
                        .formatted(
                                formula(),
                                matched.signum() == 0
                                        ? "it takes no others, so no match is forfeited."
                                        : "what it takes of the others leaves their match without ground: what the test counts of that is a part of the excess, and the rest is forfeited.",
                                matchOfCatchUp(part)),
                new Figures()
                        .dollars("Pay that the formula is of", tested.compensation())
                        .dollars("Match on file", onFile)
                        .dollars("Deferrals in the test", tested.deferrals())
                        .dollars("What drew the match", match.drawn().matched())
                        .dollars("Deferrals that drew none", unmatched)
                        .dollarsIfAny("Of the excess, stays as catch-up with its match", keeping)
                        .dollars("Of the excess, matched", matched)
                        .dollarsIfAny("Match on file that the test counts", match.counted())
                        .dollarsIfAny(
                                "Of the excess, qualified contributions",
                                part.decimal("excess_allocated").subtract(taken))
                        .outcome("Match forfeited beside it", part.decimal("forfeited_match"))
                        .list(),
                rules));
    }

    /// What the plan file says of the match of deferrals that stay as catch-up; nothing where none do.
    private String matchOfCatchUp(Row part) {
        if (part.decimal("recharacterized_catch_up").signum() == 0) {
            return "";
        }
        return keepsMatch()
                ? " What stays as catch-up keeps its match, as the plan file says: only what leaves the plan is taken."
                : " What stays as catch-up is taken like what leaves: the plan does not match catch-up (catch_up_match in the plan file), so whatever else the employee keeps draws no more match in its place.";
    }

    private boolean keepsMatch() {
        return facts.provisions().testing().catchUpMatch() == CatchUpMatch.KEPT;
    }

    /// Of the excess, the catch-up that keeps its match.
    private BigDecimal keepingMatch(Row part) {
        return keepsMatch() ? part.decimal("recharacterized_catch_up") : BigDecimal.ZERO;
    }

    /// How many after-tax contributions an ACP excess refunds: those that drew match go with it.
    ///
    /// @param adp the employee's row of the correction of the ADP test, which took its part before
    BigDecimal refundedAfterTax(BigDecimal allocated, Tested tested, Optional<Row> adp) {
        Optional<Row> held = facts.find("drawn_match").filter(_ -> provisions.matchAfterTax());
        BigDecimal inTest = left(facts.find("deferral_ratios"), "deferrals", BigDecimal.ZERO);
        BigDecimal deferrals = adp.flatMap(part -> facts.find("drawn_match")
                        .map(row -> deferralsTaken(part, counted(tested.compensation(), row), inTest)))
                .orElse(BigDecimal.ZERO);
        BigDecimal stillMatched = adp.map(this::keepingMatch).orElse(BigDecimal.ZERO);
        BigDecimal qualified = taken(adp, "excess_allocated")
                .subtract(deferrals)
                .min(left(facts.find("drawn_match"), "counted_in_adp", BigDecimal.ZERO));
        DrawnMatch drawn = drawn(
                tested.compensation(),
                left(held, "contributed", deferrals.subtract(taken(adp, "recharacterized_catch_up"))),
                left(held, "match", taken(adp, "forfeited_match").add(qualified)));
        BigDecimal left = inTest.subtract(deferrals).add(stillMatched).max(BigDecimal.ZERO);
        return AfterTax.of(tested.afterTax(), left, drawn).refundedOf(allocated);
    }

    /// How much of the excess is deferrals.
    ///
    /// @param part the employee's row of the correction of the ADP test
    private BigDecimal deferralsTaken(Row part, CountedMatch match, BigDecimal deferrals) {
        BigDecimal alone = part.decimal("excess_deferral_distributed").add(part.decimal("recharacterized_catch_up"));
        return match.takenOf(part.decimal("excess_allocated"), alone, keepingMatch(part), deferrals);
    }

    private CountedMatch counted(BigDecimal pay, Row held) {
        return new CountedMatch(
                drawn(pay, held.decimal("contributed"), held.decimal("match")),
                held.decimal("match"),
                held.decimal("counted_in_adp"));
    }

    private static BigDecimal taken(Optional<Row> adp, String column) {
        return adp.map(row -> row.decimal(column)).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal left(Optional<Row> held, String column, BigDecimal taken) {
        return held.map(row -> row.decimal(column))
                .orElse(BigDecimal.ZERO)
                .subtract(taken)
                .max(BigDecimal.ZERO);
    }

    private DrawnMatch drawn(BigDecimal pay, BigDecimal contributed, BigDecimal onFile) {
        return DrawnMatch.of(new MatchFormula(provisions.matchFormula()), pay, contributed, onFile);
    }

    private boolean isMatched(MoneyType type) {
        return type.electiveDeferral() || (type == MoneyType.AFTER_TAX && provisions.matchAfterTax());
    }

    private static BigDecimal sum(Row additions, Predicate<MoneyType> which) {
        return Arrays.stream(MoneyType.values())
                .filter(MoneyType::annualAddition)
                .filter(which)
                .map(type -> additions.decimal(type.code()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// `100% up to 3%, then 50% up to 5% of pay`.
    private String formula() {
        List<MatchTier> tiers = provisions.matchFormula();
        return tiers.stream()
                .map(tier ->
                        "%s up to %s".formatted(Typeset.shortPercent(tier.rate()), Typeset.shortPercent(tier.upTo())))
                .collect(Collectors.joining(", then ", "", " of pay"));
    }
}
