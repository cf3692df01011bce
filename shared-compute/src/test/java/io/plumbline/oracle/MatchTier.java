package io.plumbline.oracle;

import java.math.BigDecimal;

/// A tier of the match formula.
///
/// @param rate dollars of match for a dollar of deferral
/// @param upTo the share of pay at which the tier ends
public record MatchTier(BigDecimal rate, BigDecimal upTo) {

    public static MatchTier of(String rate, String upTo) {
        return new MatchTier(new BigDecimal(rate), new BigDecimal(upTo));
    }
}
