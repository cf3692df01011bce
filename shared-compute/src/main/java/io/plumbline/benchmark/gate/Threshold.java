package io.plumbline.benchmark.gate;

import java.math.BigDecimal;

/// How much worse than its base an asset may become in one metric.
///
/// @param ratio what head may come to for each one of base; above it is a regression
/// @param least the difference, in the metric's own measure (nanoseconds or bytes), up to which nothing is a
///     regression: a quarter of a few milliseconds is noise
public record Threshold(BigDecimal ratio, long least) {

    /// Whether all of what is likely lies above the ratio.
    boolean isSurelyPassed(double low) {
        return low > ratio.doubleValue();
    }

    /// Whether nothing of what is likely lies above the ratio.
    boolean isSurelyKept(double high) {
        return high <= ratio.doubleValue();
    }

    /// Whether a difference does not count, whatever its ratio.
    boolean isTooSmall(double difference) {
        return difference <= least;
    }
}
