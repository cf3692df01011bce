package io.plumbline.additions;

import java.math.BigDecimal;

/// A participant's own annual additions, split into what drew match and what drew none. Dollars and cents.
record MatchedSplit(
        BigDecimal matchedDeferrals,
        BigDecimal unmatchedDeferrals,
        BigDecimal matchedAfterTax,
        BigDecimal unmatchedAfterTax) {

    /// Deferrals draw match before after-tax contributions do.
    ///
    /// @param matched all contributions that drew match
    /// @param deferrals those that are annual additions, so no catch-up contributions
    /// @param afterTaxIsMatched whether after-tax contributions draw match at all
    static MatchedSplit of(BigDecimal matched, BigDecimal deferrals, BigDecimal afterTax, boolean afterTaxIsMatched) {
        BigDecimal matchedDeferrals = matched.min(deferrals);
        BigDecimal matchedAfterTax =
                afterTaxIsMatched ? matched.subtract(matchedDeferrals).min(afterTax) : BigDecimal.ZERO;
        return new MatchedSplit(
                matchedDeferrals,
                deferrals.subtract(matchedDeferrals),
                matchedAfterTax,
                afterTax.subtract(matchedAfterTax));
    }
}
