package io.plumbline.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/// A plan's match formula, from what was contributed to the match and back, for one participant's pay.
///
/// Everything is exact but the match itself, which is rounded half up to the cent once, over all tiers
/// together.
///
/// @param tiers in ascending order, each from where the one before it ends
public record MatchFormula(List<MatchTier> tiers) {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    public MatchFormula {
        tiers = List.copyOf(tiers);
    }

    /// The formula that a text describes, as SQL hands it over: the rate and the share of pay of each tier, in order,
    /// with a space between the two and a comma between tiers; empty for no formula.
    public static MatchFormula of(String code) {
        return new MatchFormula(Arrays.stream(code.split(",", -1))
                .filter(tier -> !tier.isEmpty())
                .map(MatchFormula::tier)
                .toList());
    }

    /// The match that contributions draw, in dollars and cents.
    ///
    /// @param contributed dollars of what the plan matches
    /// @param compensation the pay that the tiers are shares of, in dollars
    public BigDecimal matchOf(BigDecimal contributed, BigDecimal compensation) {
        return exactMatchOf(contributed, compensation).setScale(2, RoundingMode.HALF_UP);
    }

    /// The contributions that drew a match: the first dollars of them, the least whose exact match comes to it. Half of
    /// 6,000.00 is drawn by all of it: that half of 5,999.99 is rounded to the same leaves no cent of it unmatched.
    ///
    /// @param match dollars and cents; what the formula makes of all of the contributions is all that they drew
    public BigDecimal matchedOf(BigDecimal contributed, BigDecimal match, BigDecimal compensation) {
        BigDecimal drawn = match.min(exactMatchOf(contributed, compensation));
        return drawn.signum() <= 0 ? zero() : least(BigDecimal.ZERO, drawn, compensation);
    }

    /// The most of some contributions that may stay when they and the match beyond what the rest draws give way
    /// to `removed` dollars.
    ///
    /// What is taken from contributions also forfeits its match, so less than `removed` need be taken: a dollar
    /// matched at 50 % gives way to 1.50. The match is rounded, so the equation is solved over the exact match
    /// `m` of what stays, `s`: it must be below `contributed + match - removed + 0.005 - s`.
    ///
    /// @param contributed dollars and cents, of which nothing is unmatched
    /// @param match dollars and cents that the contributions drew, or what of it is left
    public BigDecimal mostThatStays(
            BigDecimal contributed, BigDecimal match, BigDecimal removed, BigDecimal compensation) {
        BigDecimal bound = contributed.add(match).subtract(removed).add(HALF_A_CENT);
        BigDecimal leastTooMuch = least(BigDecimal.ONE, bound, compensation);
        return leastTooMuch
                .subtract(CENT)
                .max(contributed.subtract(removed))
                .min(contributed)
                .max(zero());
    }

    private BigDecimal exactMatchOf(BigDecimal contributed, BigDecimal compensation) {
        BigDecimal match = BigDecimal.ZERO;
        BigDecimal from = BigDecimal.ZERO;
        for (MatchTier tier : tiers) {
            BigDecimal upTo = compensation.multiply(tier.upTo());
            BigDecimal within = contributed.min(upTo).subtract(from).max(BigDecimal.ZERO);
            match = match.add(within.multiply(tier.rate()));
            from = upTo;
        }
        return match;
    }

    /// The least `c`, in whole cents, at which `own * c` and the exact match of `c` come to `wanted` together.
    private BigDecimal least(BigDecimal own, BigDecimal wanted, BigDecimal compensation) {
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal reached = BigDecimal.ZERO;
        for (MatchTier tier : tiers) {
            BigDecimal slope = own.add(tier.rate());
            BigDecimal upTo = compensation.multiply(tier.upTo());
            BigDecimal atEnd = reached.add(slope.multiply(upTo.subtract(from)));
            if (atEnd.compareTo(wanted) >= 0) {
                return crossing(from, wanted.subtract(reached), slope);
            }
            from = upTo;
            reached = atEnd;
        }
        return crossing(from, wanted.subtract(reached), own);
    }

    /// Where a line that rises by `slope` from `start` has risen by `rise`: in cents, rounded up.
    private static BigDecimal crossing(BigDecimal start, BigDecimal rise, BigDecimal slope) {
        return start.multiply(slope).add(rise).divide(slope, 2, RoundingMode.CEILING);
    }

    private static MatchTier tier(String code) {
        String[] rateAndShare = code.split(" ", -1);
        return new MatchTier(new BigDecimal(rateAndShare[0]), new BigDecimal(rateAndShare[1]));
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
