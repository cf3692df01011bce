package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The highest average of the highly compensated that passes the ADP or ACP test, 1.401(k)-2(a)(1)(i) and
/// 1.401(m)-2(a)(1)(i): 1.25 times that of the others, or two points more but no more than twice, whichever is
/// greater.
///
/// @param percent exact
/// @param limb which of the two it is: `1.25` or `2.0`; where they are equal, `1.25`
record TestLimit(BigDecimal percent, String limb) {

    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal FIVE_QUARTERS = new BigDecimal("1.25");

    /// @param nonHighlyPercent the average of those not highly compensated, in percent
    static TestLimit of(BigDecimal nonHighlyPercent) {
        BigDecimal relative = nonHighlyPercent.multiply(FIVE_QUARTERS);
        BigDecimal alternative = nonHighlyPercent.multiply(TWO).min(nonHighlyPercent.add(TWO));
        return alternative.compareTo(relative) > 0
                ? new TestLimit(alternative, "2.0")
                : new TestLimit(relative, "1.25");
    }

    /// The least average of those not highly compensated, in hundredths of a percent, under which an average of
    /// the highly compensated passes.
    ///
    /// @param highlyPercent that average, to two decimals
    static BigDecimal leastPassing(BigDecimal highlyPercent) {
        BigDecimal byRelative = highlyPercent.divide(FIVE_QUARTERS, 2, RoundingMode.CEILING);
        BigDecimal byAlternative =
                highlyPercent.divide(TWO, 2, RoundingMode.CEILING).max(highlyPercent.subtract(TWO));
        return byRelative.min(byAlternative);
    }
}
