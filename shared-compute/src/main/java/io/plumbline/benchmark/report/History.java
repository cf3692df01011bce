package io.plumbline.benchmark.report;

import io.plumbline.benchmark.BenchmarkRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Stored runs, oldest first. Figures of two machines never stand on one line.
record History(List<BenchmarkRun> runs) {

    /// A comparison and when it was made.
    record Dated(Comparison comparison, Instant recorded) {}

    /// What a line of a trend is of.
    record Subject(String workload, long participants) {

        static Subject of(Comparison comparison) {
            return new Subject(comparison.workload(), comparison.participants());
        }
    }

    History {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a report on no run");
        }
        runs = runs.stream()
                .sorted(Comparator.comparing(BenchmarkRun::recorded))
                .toList();
    }

    BenchmarkRun latest() {
        return runs.getLast();
    }

    /// Where there are runs, that of the latest first.
    List<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        runs.reversed().forEach(run -> places.add(Place.of(run.machine())));
        return List.copyOf(places);
    }

    History at(Place place) {
        return new History(runs.stream()
                .filter(run -> Place.of(run.machine()).equals(place))
                .toList());
    }

    /// The latest comparison of each workload and scale on the machine of the latest run: measuring one workload
    /// again takes nothing else off the page. Those of the latest run come first, and the scales of a workload
    /// in order.
    Map<String, List<Dated>> current() {
        Map<Subject, Dated> newest = new LinkedHashMap<>();
        for (BenchmarkRun run : at(Place.of(latest().machine())).runs().reversed()) {
            Comparison.of(run).forEach(one -> newest.putIfAbsent(Subject.of(one), new Dated(one, run.recorded())));
        }
        Map<String, List<Dated>> byWorkload = new LinkedHashMap<>();
        newest.values().forEach(one -> byWorkload
                .computeIfAbsent(one.comparison().workload(), _ -> new ArrayList<>())
                .add(one));
        byWorkload
                .values()
                .forEach(scales ->
                        scales.sort(Comparator.comparing(one -> one.comparison().participants())));
        return byWorkload;
    }

    /// The comparisons of each workload and scale that were made more than once, oldest first.
    Map<Subject, List<Dated>> repeated() {
        Map<Subject, List<Dated>> all = new LinkedHashMap<>();
        runs.forEach(
                run -> Comparison.of(run).forEach(one -> all.computeIfAbsent(Subject.of(one), _ -> new ArrayList<>())
                        .add(new Dated(one, run.recorded()))));
        all.values().removeIf(dated -> dated.size() < 2);
        return all;
    }
}
