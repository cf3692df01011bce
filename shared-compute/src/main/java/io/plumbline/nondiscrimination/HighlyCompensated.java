package io.plumbline.nondiscrimination;

import java.math.BigDecimal;

/// One highly compensated employee as a failed test sees them.
///
/// @param contributed dollars and cents of the numerator of their ratio: what a correction may take from
/// @param compensation dollars and cents of the denominator, so capped at 401(a)(17)
/// @param percent their ratio, to the nearest hundredth of a percentage point, 1.401(k)-2(a)(3)
record HighlyCompensated(String employeeId, BigDecimal contributed, BigDecimal compensation, BigDecimal percent) {}
