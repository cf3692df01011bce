package io.plumbline.benchmark.report;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.report.BarChart.Value;
import io.plumbline.benchmark.report.History.Dated;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The plots of comparisons: each is of one quantity, and each pair is time and memory.
record Plots(Quantity quantity) {

    private static final Set<String> OURS = Set.of(Comparison.SUBJECT, Comparison.FLOOR);

    /// A bar for each engine; empty where nothing is known of the quantity.
    BarChart bars(String id, Comparison comparison) {
        List<Value> values = new ArrayList<>();
        for (Comparison.Entry entry : comparison.entries()) {
            Measurement one = entry.measurement();
            switch (quantity) {
                case TIME -> values.add(new Value(one.engine(), one.leastNanos(), one.medianNanos(), one.p95Nanos()));
                case MEMORY -> {
                    if (one.peakBytes() > 0) {
                        values.add(new Value(one.engine(), one.peakBytes(), one.peakBytes(), one.peakBytes()));
                    }
                }
            }
        }
        return BarChart.of(
                id,
                quantity,
                values,
                word(),
                switch (quantity) {
                    case TIME -> "Median; whiskers from the fastest round to the 95th percentile";
                    case MEMORY -> "The most that the engine’s process ever held";
                });
    }

    /// A line for each engine over the scales.
    Optional<LineChart> scaling(String id, List<Comparison> scales) {
        List<Long> participants = scales.stream().map(Comparison::participants).toList();
        return layout(
                        "Participants",
                        participants.stream().map(Quantity::participants).toList(),
                        scales)
                .overScales(participants, id, word() + " by participants", "Both axes grow tenfold from mark to mark");
    }

    /// A line for the subject and one for the floor, over the runs.
    Optional<LineChart> trend(String id, String title, List<Dated> runs) {
        List<String> moments = Moments.brief(runs.stream().map(Dated::recorded).toList());
        return layout(
                        "Run",
                        moments,
                        runs.stream().map(Dated::comparison).map(Plots::ours).toList())
                .overRuns(id, word(), title);
    }

    /// Without the peers: how they move is no news, and beside the slowest of them ours would not be seen to.
    private static Comparison ours(Comparison comparison) {
        List<Comparison.Entry> entries = comparison.entries().stream()
                .filter(entry -> OURS.contains(entry.measurement().engine()))
                .toList();
        return new Comparison(comparison.workload(), comparison.participants(), entries);
    }

    private LineLayout layout(String stepsAre, List<String> steps, List<Comparison> comparisons) {
        Set<String> engines = new LinkedHashSet<>();
        comparisons.forEach(one ->
                one.entries().forEach(entry -> engines.add(entry.measurement().engine())));
        List<LineLayout.Series> series = engines.stream()
                .map(engine -> new LineLayout.Series(
                        engine,
                        comparisons.stream().map(one -> figure(one, engine)).toList()))
                .toList();
        return new LineLayout(quantity, stepsAre, steps, series);
    }

    private OptionalLong figure(Comparison comparison, String engine) {
        Optional<Measurement> found = comparison.find(engine);
        if (found.isEmpty()) {
            return OptionalLong.empty();
        }
        long figure =
                switch (quantity) {
                    case TIME -> found.get().medianNanos();
                    case MEMORY -> found.get().peakBytes();
                };
        return figure == 0 ? OptionalLong.empty() : OptionalLong.of(figure);
    }

    private String word() {
        return switch (quantity) {
            case TIME -> "Time";
            case MEMORY -> "Peak memory";
        };
    }
}
