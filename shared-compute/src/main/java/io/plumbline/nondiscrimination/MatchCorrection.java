package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What becomes of the excess aggregate contributions of one highly compensated employee after a failed ACP test:
/// 401(m)(6)(A). Amounts are dollars and cents; they sum to what was allocated.
///
/// @param refundedAfterTax after-tax contributions, which are distributed first
/// @param refundedMatch the vested part of the match, distributed
/// @param forfeitedMatch the part of the match that is not vested, forfeited
record MatchCorrection(BigDecimal refundedAfterTax, BigDecimal refundedMatch, BigDecimal forfeitedMatch) {

    /// @param allocated the excess aggregate contributions that fall to the employee
    /// @param afterTax the employee's after-tax contributions
    /// @param vestedPercent of the match: 100 is all of it
    static MatchCorrection of(BigDecimal allocated, BigDecimal afterTax, BigDecimal vestedPercent) {
        BigDecimal refundedAfterTax = allocated.min(afterTax);
        BigDecimal match = allocated.subtract(refundedAfterTax);
        BigDecimal vested = match.multiply(vestedPercent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return new MatchCorrection(refundedAfterTax, vested, match.subtract(vested));
    }

    /// All that is distributed.
    BigDecimal refund() {
        return refundedAfterTax.add(refundedMatch);
    }
}
