package io.plumbline.oracle;

import java.math.BigDecimal;

/// An expected row of `annual_additions_corrections`.
public record CorrectedAdditions(
        String employeeId, long step, String moneyType, String treatment, BigDecimal amount, String rule) {}
