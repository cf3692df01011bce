package io.plumbline.nondiscrimination;

import io.plumbline.plan.AfterTax;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What becomes of the excess aggregate contributions of one highly compensated employee after a failed ACP test:
/// 401(m)(6)(A). Amounts are dollars and cents; they sum to what was allocated.
///
/// @param refundedAfterTax after-tax contributions, which are distributed first, and take their match with them
/// @param refundedMatch the vested part of the match, distributed; qualified and safe harbor contributions last
/// @param forfeitedMatch the part of the match that is not vested, forfeited
record MatchCorrection(BigDecimal refundedAfterTax, BigDecimal refundedMatch, BigDecimal forfeitedMatch) {

    /// @param allocated the excess aggregate contributions that fall to the employee
    /// @param afterTax the employee's after-tax contributions, and the match that they drew
    /// @param forfeitable match that vests with service; the rest of what was tested is nonforfeitable
    /// @param vestedPercent of what is forfeitable: 100 is all of it
    static MatchCorrection of(
            BigDecimal allocated, AfterTax afterTax, BigDecimal forfeitable, BigDecimal vestedPercent) {
        BigDecimal refundedAfterTax = afterTax.refundedOf(allocated);
        BigDecimal match = allocated.subtract(refundedAfterTax);
        BigDecimal vesting = match.min(forfeitable);
        BigDecimal vested = vesting.multiply(vestedPercent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        BigDecimal forfeited = vesting.subtract(vested);
        return new MatchCorrection(refundedAfterTax, match.subtract(forfeited), forfeited);
    }

    /// All that is distributed.
    BigDecimal refund() {
        return refundedAfterTax.add(refundedMatch);
    }
}
