package io.plumbline.plan;

import java.math.BigDecimal;

/// The after-tax contributions of one highly compensated employee that an ACP test counts. Dollars and cents.
///
/// @param amount all of them
/// @param matched those that drew match: of what did, deferrals come first and these last
/// @param match what all contributions together drew
public record AfterTax(BigDecimal amount, BigDecimal matched, DrawnMatch match) {

    /// The split of what drew match: deferrals first.
    ///
    /// @param deferrals that drew match before these could
    public static AfterTax of(BigDecimal amount, BigDecimal deferrals, DrawnMatch match) {
        BigDecimal afterThem = match.matched().subtract(deferrals).max(BigDecimal.ZERO);
        return new AfterTax(amount, afterThem.min(amount), match);
    }

    /// How many of them are refunded to take an excess away: the unmatched ones first, then each matched one with
    /// the match that it drew, which is in excess with it, 411(a)(3)(G).
    public BigDecimal refundedOf(BigDecimal excess) {
        BigDecimal unmatched = excess.min(amount.subtract(matched));
        BigDecimal stays = match.formula()
                .mostThatStays(match.matched(), match.related(), excess.subtract(unmatched), match.compensation());
        return unmatched.add(match.matched().subtract(stays).min(matched));
    }
}
