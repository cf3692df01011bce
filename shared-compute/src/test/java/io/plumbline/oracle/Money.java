package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/// Dollars and cents.
final class Money {

    private Money() {}

    static BigDecimal sum(List<Contribution> contributions, Predicate<Contribution> which) {
        return contributions.stream().filter(which).map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What of `amount` lies over `limit`.
    static BigDecimal over(BigDecimal amount, BigDecimal limit) {
        return atLeastZero(amount.subtract(limit));
    }

    static BigDecimal atLeastZero(BigDecimal amount) {
        return amount.max(BigDecimal.ZERO);
    }

    static BigDecimal ofCents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
