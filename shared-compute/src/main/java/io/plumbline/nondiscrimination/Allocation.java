package io.plumbline.nondiscrimination;

import java.math.BigDecimal;

/// The part of the excess of a test that falls to one employee.
///
/// @param amount dollars and cents, never more than was contributed
record Allocation(String employeeId, BigDecimal amount) {}
