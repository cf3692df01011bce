package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Somebody whose ratio counts.
///
/// @param group who is tested together
/// @param highly whether highly compensated
/// @param pay 414(s) pay up to the limit of 401(a)(17), above zero
record TestedEmployee(Participant participant, String group, boolean highly, BigDecimal pay) {

    /// No asset shows more.
    private static final BigDecimal MOST = new BigDecimal("9999999.99");

    String id() {
        return participant.employeeId();
    }

    /// Contributions in percent of pay, to the nearest hundredth, 1.401(k)-2(a)(3)(i) and 1.401(m)-2(a)(3)(i).
    BigDecimal ratio(BigDecimal contributed) {
        return contributed
                .movePointRight(2)
                .divide(pay, 2, RoundingMode.HALF_UP)
                .min(MOST);
    }
}
