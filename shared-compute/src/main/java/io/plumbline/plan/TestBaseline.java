package io.plumbline.plan;

import java.math.BigDecimal;
import java.util.Optional;

/// What the highly compensated employees' percentage is compared with, 1.401(k)-2(a)(2).
///
/// @param nhceAdp percent: 3.25 is 3.25 %; only under the prior year method, which without it reads the prior
///     year's data
/// @param nhceAcp percent, likewise
/// @param firstYear what stands for the prior year in the plan's first one
public record TestBaseline(
        Method method, Optional<BigDecimal> nhceAdp, Optional<BigDecimal> nhceAcp, FirstYear firstYear) {

    static final TestBaseline CURRENT_YEAR =
            new TestBaseline(Method.CURRENT_YEAR, Optional.empty(), Optional.empty(), FirstYear.THREE_PERCENT);

    /// The year whose percentages of the non-highly compensated are compared with.
    public enum Method {
        CURRENT_YEAR,
        PRIOR_YEAR
    }

    /// The percentages of a year before the first, 401(k)(3)(E).
    public enum FirstYear {
        /// Deemed to be 3 %.
        THREE_PERCENT,
        /// Those of the first year itself.
        CURRENT_YEAR
    }

    /// Whether the plan file gives a percentage of the year before.
    boolean isGiven() {
        return nhceAdp.isPresent() || nhceAcp.isPresent();
    }
}
