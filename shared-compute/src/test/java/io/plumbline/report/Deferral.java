package io.plumbline.report;

import java.math.BigDecimal;
import java.util.List;

/// A row of `elective_deferrals`, of which the deferrals and the limits decide the rest.
record Deferral(String employee, BigDecimal deferrals, BigDecimal catchUpLimit) {

    private static final BigDecimal LIMIT = new BigDecimal("23500.00");

    static Deferral of(String employee, String deferrals, String catchUpLimit) {
        return new Deferral(employee, new BigDecimal(deferrals), new BigDecimal(catchUpLimit));
    }

    BigDecimal excess() {
        return deferrals.subtract(LIMIT).subtract(catchUpUsed()).max(BigDecimal.ZERO);
    }

    BigDecimal catchUpUsed() {
        return deferrals.subtract(LIMIT).max(BigDecimal.ZERO).min(catchUpLimit);
    }

    List<Object> values() {
        return List.of(employee, deferrals, LIMIT, catchUpLimit, catchUpUsed(), excess());
    }
}
