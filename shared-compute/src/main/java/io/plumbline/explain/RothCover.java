package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How much of what 415(c) or the ADP limit made catch-up has to be Roth and is not: the year's Roth deferrals cover
/// the limits in the order in which they draw on the pool.
///
/// @param missing not covered, in dollars; more than nothing
record RothCover(BigDecimal missing) {

    /// Empty where all that the limit made is Roth, or need not be.
    static Optional<RothCover> by415(Facts facts) {
        return of(facts, BigDecimal.ZERO, pool(facts).decimal("by_415"));
    }

    /// Empty likewise; it is not known where the plan year ends in another year than the wages are told for.
    ///
    /// @param recharacterized what the ADP limit made catch-up
    static Optional<RothCover> byAdp(Facts facts, BigDecimal recharacterized) {
        boolean isOfTheYear = facts.plan().planYear(facts.year()).end().getYear() == facts.year();
        return isOfTheYear ? of(facts, pool(facts).decimal("by_415"), recharacterized) : Optional.empty();
    }

    private static Optional<RothCover> of(Facts facts, BigDecimal by415Before, BigDecimal made) {
        if (!facts.the("elective_deferrals").flag("roth_required")) {
            return Optional.empty();
        }
        Row pool = pool(facts);
        Row calendar = ofTheYear(facts, "catch_up_by_402g");
        BigDecimal missing = pool.decimal("by_year_before")
                .add(calendar.decimal("catch_up"))
                .add(pool.decimal("by_plan_limit"))
                .add(by415Before)
                .add(made)
                .subtract(calendar.decimal("roth_deferrals"))
                .min(made);
        return Optional.of(new RothCover(missing)).filter(cover -> cover.missing.signum() > 0);
    }

    private static Row pool(Facts facts) {
        return ofTheYear(facts, "catch_up_use");
    }

    private static Row ofTheYear(Facts facts, String relation) {
        return facts.all(relation).stream()
                .filter(row -> row.integer("tax_year") == facts.year())
                .findFirst()
                .orElseThrow();
    }

    String sentence() {
        return "Catch-up has to be Roth, as wages of the year before were over the threshold, and %s of this is not; $250.00 or less in the year may be let pass."
                .formatted(Typeset.dollars(missing));
    }

    /// The line that says it, and the rules.
    void addTo(String label, Figures figures, List<Rule> rules) {
        figures.dollars(label, missing);
        rules.addAll(List.of(Rule.ROTH_CATCH_UP, Rule.ROTH_CATCH_UP_FAILURE));
    }
}
