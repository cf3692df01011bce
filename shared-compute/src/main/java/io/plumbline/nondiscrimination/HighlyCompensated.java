package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.math.BigInteger;

/// One highly compensated employee as a failed test sees them.
///
/// @param counted dollars and cents of the numerator of their ratio, which is over all plans of the employer
/// @param contributed what of the numerator is of the plan that is tested: what a correction may take from. It is more
///     than the numerator where related plans took back more than they were given
/// @param compensation dollars and cents of the denominator, so capped at 401(a)(17)
/// @param percent their ratio, to the nearest hundredth of a percentage point, 1.401(k)-2(a)(3)
record HighlyCompensated(
        String employeeId, BigDecimal counted, BigDecimal contributed, BigDecimal compensation, BigDecimal percent) {

    private static final int CENTS = 2;

    /// Their cents in the levelling of dollars: compared as if all were of this plan, and cut no further than what is,
    /// 1.401(k)-2(b)(2)(iii)(B) and 1.401(m)-2(b)(2)(iii)(B).
    Column dollars() {
        return new Column(cents(counted), cents(counted.subtract(contributed).max(BigDecimal.ZERO)));
    }

    private static BigInteger cents(BigDecimal dollars) {
        return dollars.setScale(CENTS).unscaledValue();
    }
}
