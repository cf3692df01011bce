package io.plumbline.oracle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The expected row of `elective_deferrals`.
public record ElectiveDeferrals(
        String employeeId,
        BigDecimal deferrals,
        BigDecimal deferralLimit,
        BigDecimal catchUpLimit,
        BigDecimal catchUpUsed,
        BigDecimal excessDeferral,
        BigDecimal catchUpBy402g,
        BigDecimal catchUpByPlanLimit,
        @Nullable BigDecimal planLimit,
        BigDecimal excessOverPlanLimit,
        boolean rothRequired,
        BigDecimal catchUpToBeRoth,
        BigDecimal catchUpByYearBefore,
        BigDecimal excessDeferralElsewhere) {}
