package io.plumbline.benchmark.report;

import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Measurement;
import io.plumbline.typeset.Typeset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the latest run was measured with, and the runs that are stored beside it.
///
/// @param commands that measure the same again
/// @param runs all of them, newest first
record Basis(
        Figures machine, Figures versions, List<String> commands, List<BenchmarkRun.LeftOut> leftOut, Figures runs) {

    private static final Set<String> ALWAYS = Set.of(Comparison.SUBJECT, Comparison.FLOOR);

    static Basis of(History history) {
        BenchmarkRun latest = history.latest();
        return new Basis(
                machine(latest),
                versions(latest),
                commands(latest),
                latest.leftOut(),
                runs(history.runs().reversed()));
    }

    private static Figures machine(BenchmarkRun run) {
        Place place = Place.of(run.machine());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Instance", place.instance().isEmpty() ? "none named" : place.instance()));
        rows.add(List.of("Processor", place.cpu()));
        rows.add(List.of("Cores", Typeset.count(place.cores())));
        rows.add(List.of("Memory", place.memory()));
        rows.add(List.of("Disk", place.disk()));
        rows.add(List.of("Kernel", run.machine().kernel()));
        rows.add(List.of("Java", run.machine().jvm()));
        return new Figures("Machine", List.of("Part", "What it is"), rows);
    }

    private static Figures versions(BenchmarkRun run) {
        List<List<String>> rows = new TreeMap<>(run.versions())
                .entrySet().stream()
                        .map(version -> List.of(version.getKey(), version.getValue()))
                        .toList();
        return new Figures("Versions", List.of("Of", "Version"), rows);
    }

    /// One for all scales that the same was measured at.
    private static List<String> commands(BenchmarkRun run) {
        Map<Long, Set<String>> workloads = new TreeMap<>();
        run.measurements().forEach(one -> workloads
                .computeIfAbsent(one.participants(), _ -> new TreeSet<>())
                .add(one.workload()));
        Map<String, List<String>> scales = new LinkedHashMap<>();
        workloads.forEach((scale, names) -> scales.computeIfAbsent(
                        "./plumbline bench %s%s --scale "
                                .formatted(String.join(" ", names), hasPeers(run, scale) ? " --peers" : ""),
                        _ -> new ArrayList<>())
                .add(scale.toString()));
        return scales.entrySet().stream()
                .map(command -> command.getKey() + String.join(",", command.getValue()) + " --out DIR")
                .toList();
    }

    private static boolean hasPeers(BenchmarkRun run, long participants) {
        return run.measurements().stream()
                .filter(one -> one.participants() == participants)
                .map(Measurement::engine)
                .anyMatch(engine -> !ALWAYS.contains(engine));
    }

    private static Figures runs(List<BenchmarkRun> runs) {
        List<List<String>> rows = runs.stream()
                .map(run -> List.of(
                        Typeset.moment(run.recorded()),
                        Place.of(run.machine()).described(),
                        run.versions().getOrDefault(Comparison.SUBJECT, Figures.NOTHING),
                        run.measurements().stream()
                                .map(Measurement::workload)
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
        return new Figures("Stored runs, newest first", List.of("Recorded", "Machine", "Version", "Workloads"), rows);
    }
}
