package io.plumbline.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The match of one highly compensated employee of which an ADP test may count some, as qualified matching
/// contributions, 1.401(k)-2(a)(6). What is counted is in excess with the deferrals that drew it, and goes within the
/// excess; what is not goes beside it, 411(a)(3)(G). Each has its share of whatever goes. Dollars and cents.
///
/// @param drawn what contributions drew
/// @param onFile all match
/// @param counted of it, what the test counts
public record CountedMatch(DrawnMatch drawn, BigDecimal onFile, BigDecimal counted) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /// How many deferrals are taken to take an excess away: the unmatched ones first, then each matched one with the
    /// counted match that it drew. Where all of them are too few, the rest is of qualified contributions.
    ///
    /// @param first deferrals that are taken in any case
    /// @param keeping of these, what keeps its match
    /// @param deferrals all that the test counts
    public BigDecimal takenOf(BigDecimal excess, BigDecimal first, BigDecimal keeping, BigDecimal deferrals) {
        BigDecimal low = first;
        BigDecimal high = excess.min(deferrals).max(first);
        // The least that is enough, by halves: what goes rises with what is taken.
        while (low.compareTo(high) < 0) {
            BigDecimal middle = low.add(high).divide(BigDecimal.TWO, 2, RoundingMode.FLOOR);
            if (middle.add(countedWith(middle.subtract(keeping), deferrals)).compareTo(excess) >= 0) {
                high = middle;
            } else {
                low = middle.add(CENT);
            }
        }
        return high;
    }

    /// The counted match that goes with some deferrals, half up to the cent.
    ///
    /// @param taken no more than `deferrals`
    public BigDecimal countedWith(BigDecimal taken, BigDecimal deferrals) {
        if (counted.signum() == 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        return drawn.forfeitedWith(taken, deferrals).multiply(counted).divide(onFile, 2, RoundingMode.HALF_UP);
    }

    /// The match to forfeit beside the excess when some deferrals go.
    ///
    /// @param taken no more than `deferrals`
    public BigDecimal forfeitedWith(BigDecimal taken, BigDecimal deferrals) {
        return drawn.forfeitedWith(taken, deferrals).subtract(countedWith(taken, deferrals));
    }
}
