package io.plumbline.nondiscrimination;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/// The level to which a set of heights is cut, the highest first, when a given amount is taken off them: as if
/// water ran out of columns that stand side by side. Both steps of a correction level like this, once
/// percentages, 401(k)(8)(B), and once dollars, 401(k)(8)(C).
///
/// The level is the fraction `total / columns`, so every height above it is cut by an exact number of parts, of
/// which `columns` make a whole.
///
/// @param total what the cut heights come to together after the cut
/// @param columns how many heights stand at the level or above it; at least one
record WaterLevel(BigInteger total, BigInteger columns) {

    /// The level after `removed` is taken off.
    ///
    /// @param heights at least one, none negative
    /// @param removed no more than all heights together; below zero, nothing is cut
    static WaterLevel after(List<BigInteger> heights, BigInteger removed) {
        List<BigInteger> descending =
                heights.stream().sorted(Comparator.reverseOrder()).toList();
        BigInteger above = BigInteger.ZERO;
        int columns = 0;
        WaterLevel level;
        // The level falls through one height after the other until the rest of them stay under it.
        do {
            above = above.add(descending.get(columns));
            columns++;
            level = new WaterLevel(above.subtract(removed), BigInteger.valueOf(columns));
        } while (columns < descending.size()
                && level.partsCutFrom(descending.get(columns)).signum() > 0);
        if (level.total.signum() < 0) {
            throw new IllegalArgumentException("more is taken off than there is");
        }
        return level;
    }

    /// What is cut from a height, in parts of which [#columns] make a whole.
    BigInteger partsCutFrom(BigInteger height) {
        return height.multiply(columns).subtract(total).max(BigInteger.ZERO);
    }
}
