package io.plumbline.functions.assets.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/// Takes the time that the stages of a run take. One run at a time.
public final class Meter {

    private final Map<Metric, Long> nanos = new EnumMap<>(Metric.class);
    private long start = System.nanoTime();

    /// A new run begins.
    public void begin() {
        nanos.clear();
        start = System.nanoTime();
    }

    /// Does something that is a part of a stage.
    ///
    /// @param stage one of the metrics that are seconds
    public <T> T time(Metric stage, Supplier<T> work) {
        long before = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(stage, System.nanoTime() - before, Long::sum);
        }
    }

    /// What each stage took so far; computing is whatever else was done.
    ///
    /// @param fetching as the store of the datasets counts it
    Map<Metric, BigDecimal> seconds(Duration fetching) {
        Map<Metric, Long> stages = new EnumMap<>(nanos);
        stages.put(Metric.FETCH_SECONDS, fetching.toNanos());
        long others = stages.values().stream().mapToLong(Long::longValue).sum();
        stages.put(Metric.COMPUTE_SECONDS, Math.max(0, System.nanoTime() - start - others));
        Map<Metric, BigDecimal> seconds = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            if (metric.unit() == Metric.Unit.SECONDS) {
                seconds.put(metric, seconds(stages.getOrDefault(metric, 0L)));
            }
        }
        return seconds;
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP);
    }
}
