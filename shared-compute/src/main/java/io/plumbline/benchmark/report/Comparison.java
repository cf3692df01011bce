package io.plumbline.benchmark.report;

import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Ratio;
import io.plumbline.benchmark.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engines that ran one workload at one scale, side by side.
///
/// @param entries in the order in which they were measured
public record Comparison(String workload, long participants, List<Entry> entries) {

    /// What is measured.
    public static final String SUBJECT = "plumbline";

    /// What nothing that computes with DuckDB can be faster than.
    public static final String FLOOR = "duckdb";

    /// One engine and those that it is compared with. Ratios are worked out when they are asked for: drawing rounds
    /// anew takes milliseconds, and a trend asks for none.
    ///
    /// @param floor empty where the floor did not take part
    /// @param subject empty where the subject did not take part
    public record Entry(Measurement measurement, Optional<Measurement> floor, Optional<Measurement> subject) {

        /// Its time as a ratio to the floor's; empty where there is no floor and for the floor itself.
        public Optional<Ratio> toFloor() {
            return floor.flatMap(other -> ratio(measurement, other));
        }

        /// Its time as a ratio to the subject's, likewise.
        public Optional<Ratio> toSubject() {
            return subject.flatMap(other -> ratio(measurement, other));
        }
    }

    private record Key(String workload, long participants) {}

    public Comparison {
        entries = List.copyOf(entries);
    }

    /// All that the run compares, in the order in which it was measured.
    public static List<Comparison> of(BenchmarkRun run) {
        Map<Key, List<Measurement>> groups = new LinkedHashMap<>();
        run.measurements().forEach(measurement -> groups.computeIfAbsent(
                        new Key(measurement.workload(), measurement.participants()), _ -> new ArrayList<>())
                .add(measurement));
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static Comparison of(Key key, List<Measurement> measurements) {
        Optional<Measurement> floor = named(measurements, FLOOR);
        Optional<Measurement> subject = named(measurements, SUBJECT);
        return new Comparison(
                key.workload(),
                key.participants(),
                measurements.stream().map(one -> new Entry(one, floor, subject)).toList());
    }

    /// The measurement of an engine, where it took part.
    public Optional<Measurement> find(String engine) {
        return entries.stream()
                .map(Entry::measurement)
                .filter(one -> one.engine().equals(engine))
                .findFirst();
    }

    /// How long one takes beside another; empty for one beside itself, and where a clock stood still.
    static Optional<Ratio> ratio(Measurement one, Measurement other) {
        if (one.equals(other)) {
            return Optional.empty();
        }
        return Optional.of(Ratio.of(nanos(one), nanos(other)))
                .filter(ratio -> Double.isFinite(ratio.low())
                        && Double.isFinite(ratio.median())
                        && Double.isFinite(ratio.high()));
    }

    private static Optional<Measurement> named(List<Measurement> measurements, String engine) {
        return measurements.stream().filter(one -> one.engine().equals(engine)).findFirst();
    }

    private static List<Long> nanos(Measurement measurement) {
        return measurement.samples().stream().map(Sample::nanos).toList();
    }
}
