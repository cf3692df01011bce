package io.plumbline.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// How long each asset took, over all the pieces of work that were for it.
final class Stopwatch {

    private final Map<Asset, Long> nanos = new HashMap<>();

    void time(Asset asset, Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            took(asset, System.nanoTime() - start);
        }
    }

    /// Notes what a piece of work for an asset took.
    void took(Asset asset, long elapsed) {
        nanos.merge(asset, elapsed, Long::sum);
    }

    /// What some assets took together, in seconds to the millisecond.
    BigDecimal seconds(Collection<Asset> assets) {
        long sum = assets.stream()
                .mapToLong(asset -> nanos.getOrDefault(asset, 0L))
                .sum();
        return BigDecimal.valueOf(sum, 9).setScale(3, RoundingMode.HALF_UP);
    }
}
