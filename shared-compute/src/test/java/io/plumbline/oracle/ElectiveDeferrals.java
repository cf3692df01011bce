package io.plumbline.oracle;

import java.math.BigDecimal;

/// The expected row of `elective_deferrals`.
public record ElectiveDeferrals(
        String employeeId,
        BigDecimal deferrals,
        BigDecimal deferralLimit,
        BigDecimal catchUpLimit,
        BigDecimal catchUpUsed,
        BigDecimal excessDeferral) {}
