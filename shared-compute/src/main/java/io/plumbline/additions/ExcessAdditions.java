package io.plumbline.additions;

import io.plumbline.plan.DrawnMatch;
import io.plumbline.plan.MatchFormula;
import io.plumbline.plan.MoneyType;
import java.math.BigDecimal;
import java.util.Map;

/// What one participant was credited in a limitation year, and what of it is over the limit. Amounts are
/// dollars and cents.
///
/// @param credited by money type; a type that is left out has nothing
/// @param catchUp the deferrals that are catch-up contributions, `catchUpBy415` among them
/// @param catchUpBy415 the deferrals that the limit of 415(c) made catch-up contributions
/// @param excess annual additions over the limit
/// @param excessDeferral deferrals over the limit of 402(g), which leave the plan in any case
/// @param compensation the pay that the match formula's tiers are shares of
record ExcessAdditions(
        Map<MoneyType, BigDecimal> credited,
        BigDecimal catchUp,
        BigDecimal catchUpBy415,
        BigDecimal excess,
        BigDecimal excessDeferral,
        BigDecimal compensation) {

    ExcessAdditions {
        credited = Map.copyOf(credited);
    }

    BigDecimal of(MoneyType type) {
        return credited.getOrDefault(type, BigDecimal.ZERO);
    }

    BigDecimal deferrals() {
        return of(MoneyType.PRE_TAX).add(of(MoneyType.ROTH));
    }

    /// The match on file, split by the formula.
    ///
    /// @param afterTaxIsMatched whether after-tax contributions draw match too, after all deferrals
    DrawnMatch match(MatchFormula formula, boolean afterTaxIsMatched) {
        BigDecimal onFile = credited.entrySet().stream()
                .filter(entry -> entry.getKey().matching())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return DrawnMatch.of(formula, compensation, matchable(afterTaxIsMatched), onFile);
    }

    BigDecimal matchable(boolean afterTaxIsMatched) {
        return afterTaxIsMatched ? deferrals().add(of(MoneyType.AFTER_TAX)) : deferrals();
    }
}
