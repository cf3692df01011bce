package io.plumbline.benchmark.gate;

import java.util.Locale;

/// What of an asset is judged.
public enum Metric {
    /// How long the asset took, in nanoseconds.
    TIME("time", "least_time", "ms", 1_000_000),
    /// The most memory that the process held while it was computed, in bytes.
    PEAK_MEMORY("peak_memory", "least_peak_memory", "MiB", 1024 * 1024);

    private final String key;
    private final String leastKey;
    private final String unit;
    private final long inUnit;

    Metric(String key, String leastKey, String unit, long inUnit) {
        this.key = key;
        this.leastKey = leastKey;
        this.unit = unit;
        this.inUnit = inUnit;
    }

    /// The key of the threshold in the file of thresholds.
    public String key() {
        return key;
    }

    /// The key of the least difference in the file of thresholds.
    String leastKey() {
        return leastKey;
    }

    /// What the least difference is counted in: milliseconds or MiB.
    String unit() {
        return unit;
    }

    /// How many of what is measured make one unit.
    long inUnit() {
        return inUnit;
    }

    public String title() {
        return key.replace('_', ' ');
    }

    /// An amount for people: `1,234.5 ms`.
    public String shown(long amount) {
        return String.format(Locale.ROOT, "%,.1f %s", (double) amount / inUnit, unit);
    }
}
