package io.plumbline.oracle;

import java.math.BigDecimal;

/// A highly compensated employee whose contributions are levelled.
///
/// @param counted dollars and cents of the ratio, over all plans
/// @param contributed dollars and cents of it that went to the tested plan
/// @param compensation dollars and cents
/// @param percent at most two decimals
public record Contributor(
        String employeeId, BigDecimal counted, BigDecimal contributed, BigDecimal compensation, BigDecimal percent) {}
