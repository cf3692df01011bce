package io.plumbline.functions.assets.metric;

import io.plumbline.engine.PeakMemory;
import io.plumbline.eventbridge.PublishTraffic;
import io.plumbline.s3.Traffic;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// What a process has cost so far, by the counts of its clients and stores. Of two of these, one taken before
/// a run and one after it, the difference is what the run cost.
///
/// @param retries of requests to S3
public record Costs(Traffic reading, PublishTraffic publishing, long retries) {

    /// The measurement of a run.
    ///
    /// @param before the costs before the run
    /// @param rows that it computed
    /// @param actions that it published
    public Measurement since(Costs before, Meter meter, long rows, long actions) {
        Traffic read = reading.since(before.reading);
        Map<Metric, BigDecimal> values = new EnumMap<>(meter.seconds(read.fetching()));
        values.put(Metric.ROWS, BigDecimal.valueOf(rows));
        values.put(Metric.BYTES_FETCHED, BigDecimal.valueOf(read.bytesFetched()));
        values.put(Metric.OBJECT_BYTES, BigDecimal.valueOf(read.objectBytes()));
        values.put(Metric.PEAK_MEMORY_BYTES, BigDecimal.valueOf(PeakMemory.ofThisProcess()));
        values.put(Metric.ACTIONS, BigDecimal.valueOf(actions));
        values.put(Metric.RETRIES, BigDecimal.valueOf(retriesSince(before)));
        return new Measurement(values);
    }

    private long retriesSince(Costs before) {
        return retries
                - before.retries
                + publishing.retriedCalls()
                - before.publishing.retriedCalls()
                + publishing.retriedEvents()
                - before.publishing.retriedEvents();
    }
}
