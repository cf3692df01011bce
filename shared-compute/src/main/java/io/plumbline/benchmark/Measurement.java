package io.plumbline.benchmark;

import java.util.List;
import java.util.function.ToLongFunction;

/// What a contestant came to over all its rounds.
///
/// @param participants the scale of the workload
/// @param engine the contestant's name, such as `plumbline` or `polars`
/// @param samples one a round that counts, in order: round by round they stand beside those of the others
/// @param peakBytes the most memory that its process ever held; 0 where the platform does not tell
/// @param cgroupPeakBytes the same as a memory cgroup counts it, with page cache; 0 where none could be made
public record Measurement(
        String workload, long participants, String engine, List<Sample> samples, long peakBytes, long cgroupPeakBytes) {

    public Measurement {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no round of " + engine + " counts");
        }
    }

    public long medianNanos() {
        return percentile(Sample::nanos, 50);
    }

    public long medianWholeNanos() {
        return percentile(Sample::wholeNanos, 50);
    }

    public long leastNanos() {
        return percentile(Sample::nanos, 0);
    }

    /// The time that 95 of 100 rounds keep to.
    public long p95Nanos() {
        return percentile(Sample::nanos, 95);
    }

    public long rowsPerSecond() {
        return perSecond(Sample::rows);
    }

    public long bytesPerSecond() {
        return perSecond(Sample::bytes);
    }

    private long perSecond(ToLongFunction<Sample> amount) {
        return Math.round(percentile(amount, 50) * 1e9 / Math.max(1, medianNanos()));
    }

    /// By nearest rank, so that it is a value that was measured.
    private long percentile(ToLongFunction<Sample> value, int percent) {
        long[] sorted = samples.stream().mapToLong(value).sorted().toArray();
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }
}
