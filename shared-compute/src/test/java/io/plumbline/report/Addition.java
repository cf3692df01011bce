package io.plumbline.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/// A row of `annual_additions`, of which the additions and the limit decide the rest.
record Addition(String employee, BigDecimal additions, BigDecimal limit, BigDecimal catchUp) {

    private static final BigDecimal DOLLAR_LIMIT = new BigDecimal("70000.00");
    private static final BigDecimal THRESHOLD = new BigDecimal("0.95");

    static Addition of(String employee, String additions, String limit) {
        return new Addition(employee, new BigDecimal(additions), new BigDecimal(limit), new BigDecimal("0.00"));
    }

    BigDecimal excess() {
        return additions.subtract(limit).max(BigDecimal.ZERO);
    }

    BigDecimal headroom() {
        return limit.subtract(additions).max(BigDecimal.ZERO);
    }

    String status() {
        if (additions.compareTo(limit) > 0) {
            return "exceeded";
        }
        boolean near = additions.signum() > 0 && additions.compareTo(limit.multiply(THRESHOLD)) >= 0;
        return near ? "at_risk" : "within";
    }

    List<Object> values() {
        BigDecimal utilization = additions.signum() == 0
                ? BigDecimal.ZERO
                : limit.signum() == 0 ? null : additions.divide(limit, 4, RoundingMode.DOWN);
        return Arrays.asList(
                employee,
                additions,
                limit,
                limit.compareTo(DOLLAR_LIMIT) == 0 ? "dollar" : "compensation",
                headroom(),
                utilization,
                status(),
                excess(),
                catchUp,
                new BigDecimal("0.00"));
    }
}
