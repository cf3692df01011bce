package io.plumbline.oracle;

import java.math.BigDecimal;

/// The two limbs of the tests, 401(k)(3)(A)(ii) and 401(m)(2)(A).
final class LimitOracle {

    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private LimitOracle() {}

    /// 125 percent of the others' average.
    static BigDecimal relative(BigDecimal others) {
        return others.add(others.divide(new BigDecimal("4")));
    }

    /// Two points more, but no more than 200 percent.
    static BigDecimal absolute(BigDecimal others) {
        BigDecimal more = others.add(TWO);
        BigDecimal twice = others.add(others);
        return twice.compareTo(more) < 0 ? twice : more;
    }

    static BigDecimal limit(BigDecimal others) {
        return relative(others).max(absolute(others));
    }

    /// Which of them it is; 125 percent where they are the same.
    static String limb(BigDecimal others) {
        return absolute(others).compareTo(relative(others)) > 0 ? "2.0" : "1.25";
    }

    /// The least number of hundredths of a point that, added to the others' average, let the test pass: by
    /// bisection, for the limit rises with it.
    static BigDecimal pointsToPass(BigDecimal highly, BigDecimal others) {
        long low = 0;
        long high = highly.movePointRight(2).longValueExact();
        while (low < high) {
            long middle = (low + high) / 2;
            if (limit(others.add(points(middle))).compareTo(highly) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return points(low);
    }

    private static BigDecimal points(long hundredths) {
        return HUNDREDTH.multiply(BigDecimal.valueOf(hundredths));
    }
}
