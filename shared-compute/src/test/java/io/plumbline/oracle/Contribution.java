package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of the contributions.
///
/// @param amount dollars; negative for a reversal
/// @param planId null for the plan at hand
/// @param allocationYear the limitation year, by its label, that the money is allocated to; null when
/// `payDate` decides
public record Contribution(
        String employeeId,
        LocalDate payDate,
        String moneyType,
        BigDecimal amount,
        @Nullable String planId,
        @Nullable Integer allocationYear) {

    boolean isDeferral() {
        return MoneyTypes.DEFERRALS.contains(moneyType);
    }
}
