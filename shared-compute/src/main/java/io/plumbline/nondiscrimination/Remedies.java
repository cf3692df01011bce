package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What it would cost the employer to correct a failed test otherwise than by refunds alone.
///
/// @param qnecPercent what those not highly compensated would have to be given for the test to pass, in points of
///     their pay: a qualified nonelective contribution, 1.401(k)-2(a)(6); after the last day Rev. Proc. 2021-30,
///     Appendix A, .03
/// @param qnecToPass the same in dollars and cents
/// @param oneToOne what the employer contributes for those not highly compensated where the deadline for refunds is
///     past: the whole excess of the test, whatever of it stays as catch-up or has left under 402(g), Rev. Proc.
///     2021-30, Appendix B, 2.01(1)(b); earnings are not in it
record Remedies(BigDecimal qnecPercent, BigDecimal qnecToPass, BigDecimal oneToOne) {

    /// @param highlyPercent the average of the highly compensated
    /// @param nonHighlyPercent the average of the others, in the year whose average is compared
    /// @param nonHighlyCompensation what the others' pay, capped, comes to together
    /// @param excess the total excess
    static Remedies of(
            BigDecimal highlyPercent,
            BigDecimal nonHighlyPercent,
            BigDecimal nonHighlyCompensation,
            BigDecimal excess) {
        BigDecimal qnecPercent =
                TestLimit.leastPassing(highlyPercent).subtract(nonHighlyPercent).max(BigDecimal.ZERO);
        BigDecimal qnecToPass =
                nonHighlyCompensation.multiply(qnecPercent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return new Remedies(qnecPercent, qnecToPass, excess);
    }
}
