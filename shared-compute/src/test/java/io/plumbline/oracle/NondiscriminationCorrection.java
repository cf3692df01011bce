package io.plumbline.oracle;

import java.math.BigDecimal;

/// The expected row of `nondiscrimination_corrections`.
public record NondiscriminationCorrection(
        String test,
        String testedGroup,
        String employeeId,
        BigDecimal percent,
        BigDecimal excessAllocated,
        BigDecimal recharacterizedCatchUp,
        BigDecimal excessDeferralDistributed,
        BigDecimal refund,
        BigDecimal forfeitedMatch) {}
