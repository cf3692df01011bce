package io.plumbline.functions.assets.metric;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The values of one run, one for each [Metric].
public record Measurement(Map<Metric, BigDecimal> values) {

    public Measurement {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (values.size() != Metric.values().length) {
            throw new IllegalArgumentException("a run has a value for every metric, not only for " + values.keySet());
        }
    }
}
