package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The expected row of `nondiscrimination`.
public record Nondiscrimination(
        String test,
        String testedGroup,
        long hceCount,
        long nhceCount,
        @Nullable BigDecimal hcePercent,
        @Nullable BigDecimal nhcePercent,
        @Nullable BigDecimal limitPercent,
        @Nullable String limb,
        boolean passed,
        BigDecimal excessTotal,
        String method,
        @Nullable BigDecimal qnecPercent,
        @Nullable BigDecimal qnecToPass,
        @Nullable BigDecimal oneToOne,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate correctAtTheLatest,
        @Nullable BigDecimal ratioLevel,
        @Nullable Long ratiosCut,
        @Nullable BigDecimal dollarLevel,
        @Nullable Long employeesCut) {}
