package io.plumbline.nondiscrimination;

import java.math.BigInteger;

/// What levelling cuts: a height that can be cut as far as its floor and no further.
///
/// @param floor from nothing to the height
record Column(BigInteger height, BigInteger floor) {

    /// A height of which all can be cut.
    static Column of(BigInteger height) {
        return new Column(height, BigInteger.ZERO);
    }

    /// The most that can be cut.
    BigInteger standing() {
        return height.subtract(floor);
    }
}
