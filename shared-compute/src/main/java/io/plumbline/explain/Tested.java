package io.plumbline.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What a highly compensated employee has in a test: in the ACP test without the match that the correction of the ADP
/// test forfeited, 1.401(m)-2(a)(5)(v).
///
/// @param contributed what a correction may take from, in dollars: that of this plan
/// @param deferrals of it, elective deferrals
/// @param afterTax of it, after-tax contributions
/// @param forfeited the match that is left out, in dollars
/// @param counted the numerator over all plans, in dollars
/// @param compensation capped pay, in dollars
/// @param percent the ratio
record Tested(
        BigDecimal contributed,
        BigDecimal deferrals,
        BigDecimal afterTax,
        BigDecimal forfeited,
        BigDecimal counted,
        BigDecimal compensation,
        BigDecimal percent) {

    private static final String CORRECTIONS = ExplainAssets.ofEmployee("nondiscrimination_corrections");

    /// @param test `adp` or `acp`
    static Optional<Tested> in(String test, Facts facts) {
        return test.equals("adp")
                ? facts.find("deferral_ratios")
                        .filter(row -> row.flag("is_hce"))
                        .map(Tested::deferred)
                : facts.find("contribution_ratios")
                        .filter(row -> row.flag("is_hce"))
                        .map(row -> contributed(row, forfeited(facts)));
    }

    /// Whether what is compared with the others' is not just what a correction may take from.
    boolean isOfSeveralPlans() {
        return counted.compareTo(contributed) != 0;
    }

    private static Tested deferred(Row row) {
        BigDecimal contributed = row.decimal("deferrals").add(row.decimal("qualified"));
        return new Tested(
                contributed,
                row.decimal("deferrals"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                contributed.add(row.decimal("elsewhere")),
                row.decimal("compensation"),
                row.decimal("percent"));
    }

    private static Tested contributed(Row row, BigDecimal forfeited) {
        BigDecimal match = row.decimal("match").subtract(forfeited).max(BigDecimal.ZERO);
        BigDecimal contributed = row.decimal("after_tax").add(match);
        BigDecimal counted = contributed.add(row.decimal("elsewhere"));
        return new Tested(
                contributed,
                BigDecimal.ZERO,
                row.decimal("after_tax"),
                forfeited,
                counted,
                row.decimal("compensation"),
                counted.movePointRight(2).divide(row.decimal("compensation"), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal forfeited(Facts facts) {
        return facts.all(CORRECTIONS).stream()
                .filter(row -> row.text("test").equals("adp"))
                .map(row -> row.decimal("forfeited_match"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
