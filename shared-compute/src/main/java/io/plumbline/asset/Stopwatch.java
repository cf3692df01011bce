package io.plumbline.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
            nanos.merge(asset, System.nanoTime() - start, Long::sum);
        }
    }

    /// Seconds to the millisecond.
    BigDecimal seconds(Asset asset) {
        return BigDecimal.valueOf(nanos.getOrDefault(asset, 0L), 9).setScale(3, RoundingMode.HALF_UP);
    }
}
