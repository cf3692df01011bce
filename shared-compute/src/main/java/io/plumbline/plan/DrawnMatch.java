package io.plumbline.plan;

import java.math.BigDecimal;

/// One participant's match on file, split by the match formula: what contributions drew, and what none did.
///
/// Match above what the formula makes of the contributions is related to none of them. Of the contributions,
/// the first dollars are the matched ones: the least whose match, before rounding, is the related match. So catch-up
/// contributions, which are what goes over a limit, are the last to be matched. All amounts are dollars and
/// cents.
///
/// @param compensation the pay that the formula's tiers are shares of
/// @param related the match that contributions drew
/// @param matched the contributions that drew it
public record DrawnMatch(MatchFormula formula, BigDecimal compensation, BigDecimal related, BigDecimal matched) {

    /// The split of what is on file.
    ///
    /// @param contributed all contributions that the plan matches, catch-up contributions among them
    /// @param onFile all match
    public static DrawnMatch of(
            MatchFormula formula, BigDecimal compensation, BigDecimal contributed, BigDecimal onFile) {
        BigDecimal related = onFile.min(formula.matchOf(contributed, compensation));
        return new DrawnMatch(formula, compensation, related, formula.matchedOf(contributed, related, compensation));
    }

    /// What of some deferrals drew no match.
    public BigDecimal unmatchedOf(BigDecimal deferrals) {
        return deferrals.subtract(matched).max(BigDecimal.ZERO);
    }

    /// The match to forfeit when some of the deferrals go, the unmatched ones first: what drew it is gone.
    ///
    /// @param removed no more than `deferrals`
    public BigDecimal forfeitedWith(BigDecimal removed, BigDecimal deferrals) {
        BigDecimal removedMatched = removed.subtract(unmatchedOf(deferrals)).max(BigDecimal.ZERO);
        return unsupportedBy(matched.subtract(removedMatched));
    }

    /// The related match beyond what the formula makes of the matched contributions that are left.
    public BigDecimal unsupportedBy(BigDecimal matchedLeft) {
        return related.subtract(formula.matchOf(matchedLeft, compensation)).max(BigDecimal.ZERO);
    }
}
