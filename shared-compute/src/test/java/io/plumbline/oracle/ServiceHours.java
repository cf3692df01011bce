package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One row of the service hours.
///
/// @param periodEnd the last day, which belongs to it
/// @param hours credited for these days
public record ServiceHours(String employeeId, LocalDate periodStart, LocalDate periodEnd, BigDecimal hours) {

    Span days() {
        return new Span(periodStart, periodEnd);
    }
}
