package io.plumbline.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A length in months, kept exact: `whole` months and `days` of a month that has `daysInMonth`.
public record Months(int whole, int days, int daysInMonth) {

    private static final int IN_YEAR = 12;

    public Months {
        if (whole < 0 || daysInMonth < 1 || days < 0 || days >= daysInMonth) {
            throw new IllegalArgumentException("%d months and %d/%d".formatted(whole, days, daysInMonth));
        }
    }

    /// The length with a partial month counted as `policy` says.
    public Months counted(PartialMonth policy) {
        return switch (policy) {
            case EXACT -> this;
            case WHOLE -> days == 0 ? this : new Months(whole + 1, 0, 1);
        };
    }

    /// This length's share of a yearly dollar amount: amount x months / 12, multiplied before it is divided
    /// and rounded down to the cent, so that rounding never lets a contribution through.
    public BigDecimal shareOf(BigDecimal yearly) {
        BigDecimal parts = BigDecimal.valueOf((long) whole * daysInMonth + days);
        return yearly.multiply(parts).divide(BigDecimal.valueOf((long) IN_YEAR * daysInMonth), 2, RoundingMode.DOWN);
    }

    public boolean isYear() {
        return whole == IN_YEAR && days == 0;
    }

    public boolean isLongerThanYear() {
        return whole > IN_YEAR || (whole == IN_YEAR && days > 0);
    }
}
