package io.plumbline.oracle;

import java.math.BigDecimal;

/// A highly compensated employee whose contributions are levelled.
///
/// @param contributed dollars and cents
/// @param compensation dollars and cents
/// @param percent at most two decimals
public record Contributor(String employeeId, BigDecimal contributed, BigDecimal compensation, BigDecimal percent) {}
