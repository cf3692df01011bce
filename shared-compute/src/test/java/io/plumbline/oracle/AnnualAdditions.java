package io.plumbline.oracle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The expected row of `annual_additions`.
public record AnnualAdditions(
        String employeeId,
        BigDecimal preTax,
        BigDecimal roth,
        BigDecimal afterTax,
        BigDecimal match,
        BigDecimal safeHarborMatch,
        BigDecimal matchTrueUp,
        BigDecimal nonelective,
        BigDecimal safeHarborNonelective,
        BigDecimal profitSharing,
        BigDecimal qnec,
        BigDecimal qmac,
        BigDecimal forfeiture,
        BigDecimal catchUpExcluded,
        BigDecimal annualAdditions,
        BigDecimal dollarLimit,
        BigDecimal compensationLimit,
        BigDecimal applicableLimit,
        String limitedBy,
        BigDecimal headroom,
        @Nullable BigDecimal utilization,
        String status,
        BigDecimal excess,
        BigDecimal catchUpBy415) {}
