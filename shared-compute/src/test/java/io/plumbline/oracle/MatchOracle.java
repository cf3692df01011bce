package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.LongPredicate;

/// A match formula, and its inverses by bisection: the match never falls when contributions rise.
///
/// @param compensation the pay that the tiers are shares of
/// @param tiers in ascending order
public record MatchOracle(BigDecimal compensation, List<Tier> tiers) {

    /// One tier: so many dollars for each dollar, up to a share of pay.
    public record Tier(BigDecimal rate, BigDecimal upTo) {}

    /// The match on so many cents of contributions, in cents.
    public long matchOf(long contributed) {
        return exactMatchOf(contributed).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private BigDecimal exactMatchOf(long contributed) {
        BigDecimal match = BigDecimal.ZERO;
        BigDecimal from = BigDecimal.ZERO;
        for (Tier tier : tiers) {
            BigDecimal end = compensation.multiply(tier.upTo()).movePointRight(2);
            BigDecimal reached = BigDecimal.valueOf(contributed).min(end);
            if (reached.compareTo(from) > 0) {
                match = match.add(reached.subtract(from).multiply(tier.rate()));
            }
            from = end;
        }
        return match;
    }

    /// The least of `contributed` cents whose match, not rounded, is `match` cents, or all that they drew.
    public long matchedOf(long contributed, long match) {
        BigDecimal drawn = BigDecimal.valueOf(match).min(exactMatchOf(contributed));
        return least(contributed, first -> exactMatchOf(first).compareTo(drawn) >= 0);
    }

    /// The least of `contributed` cents that must go so that they and the match that the rest no longer draws come
    /// to `wanted`; `contributed` if all of them do not.
    public long leastRemoved(long contributed, long match, long wanted) {
        return least(contributed, removed -> removed + Math.max(0, match - matchOf(contributed - removed)) >= wanted);
    }

    private static long least(long most, LongPredicate isEnough) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (isEnough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
