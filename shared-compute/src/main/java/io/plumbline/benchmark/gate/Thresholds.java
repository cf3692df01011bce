package io.plumbline.benchmark.gate;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// How much worse each asset may become: what holds for all of them, and what holds for some instead.
public final class Thresholds {

    /// Of this repository's promise: a quarter more time, three twentieths more memory.
    static final Map<Metric, Threshold> DEFAULT = Map.of(
            Metric.TIME, new Threshold(new BigDecimal("1.25"), 5 * Metric.TIME.inUnit()),
            Metric.PEAK_MEMORY, new Threshold(new BigDecimal("1.15"), 16 * Metric.PEAK_MEMORY.inUnit()));

    private final Map<Metric, Threshold> everywhere;
    private final Map<String, Map<Metric, Threshold>> byAsset;

    Thresholds(Map<Metric, Threshold> everywhere, Map<String, Map<Metric, Threshold>> byAsset) {
        this.everywhere = new EnumMap<>(everywhere);
        this.byAsset = Map.copyOf(byAsset);
    }

    /// What holds where no file says otherwise.
    public static Thresholds defaults() {
        return new Thresholds(DEFAULT, Map.of());
    }

    public Threshold of(String asset, Metric metric) {
        return Objects.requireNonNull(byAsset.getOrDefault(asset, everywhere).get(metric));
    }
}
