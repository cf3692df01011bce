package io.plumbline.nondiscrimination;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The level to which a set of heights is cut, the highest first, when a given amount is taken off them: as if
/// water ran out of columns that stand side by side. Both steps of a correction level like this, once
/// percentages, 401(k)(8)(B), and once dollars, 401(k)(8)(C).
///
/// The level is the fraction `total / columns`, so every height above it is cut by an exact number of parts, of
/// which `columns` make a whole. A column whose floor is above the level is cut to its floor.
///
/// @param total what the cut heights come to together after the cut, of the columns that are not at their floors
/// @param columns how many these are; at least one
record WaterLevel(BigInteger total, BigInteger columns) {

    /// The level after `removed` is taken off: the highest, where several would do.
    ///
    /// @param columns at least one
    /// @param removed no more than stands in all columns together; below zero, nothing is cut
    static WaterLevel after(List<Column> columns, BigInteger removed) {
        BigInteger level = BigInteger.ZERO;
        BigInteger falling = BigInteger.ZERO;
        BigInteger left = removed;
        // The level falls from one edge to the next, until what stood between them is enough.
        for (Map.Entry<BigInteger, BigInteger> edge : edges(columns).entrySet()) {
            BigInteger between = level.subtract(edge.getKey()).multiply(falling);
            if (falling.signum() > 0 && between.compareTo(left) >= 0) {
                return new WaterLevel(level.multiply(falling).subtract(left), falling);
            }
            left = left.subtract(between);
            level = edge.getKey();
            falling = falling.add(edge.getValue());
        }
        if (left.signum() > 0) {
            throw new IllegalArgumentException("more is taken off than there is");
        }
        return new WaterLevel(level, BigInteger.ONE);
    }

    /// How many columns more fall below each height and floor, the highest first.
    private static NavigableMap<BigInteger, BigInteger> edges(List<Column> columns) {
        NavigableMap<BigInteger, BigInteger> edges = new TreeMap<>(Comparator.reverseOrder());
        for (Column column : columns) {
            edges.merge(column.height(), BigInteger.ONE, BigInteger::add);
            edges.merge(column.floor(), BigInteger.ONE.negate(), BigInteger::add);
        }
        return edges;
    }

    /// What is cut from a column, in parts of which [#columns] make a whole.
    BigInteger partsCutFrom(Column column) {
        return column.height()
                .multiply(columns)
                .subtract(total)
                .max(BigInteger.ZERO)
                .min(column.standing().multiply(columns));
    }
}
