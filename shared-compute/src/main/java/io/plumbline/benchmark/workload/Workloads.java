package io.plumbline.benchmark.workload;

import io.plumbline.InputException;
import io.plumbline.NearestName;
import java.util.List;
import java.util.stream.Stream;

/// The workloads that there are.
public final class Workloads {

    private static final List<Workload> ALL =
            Stream.of(Computations.ALL, Transfers.ALL).flatMap(List::stream).toList();

    private Workloads() {}

    /// The assets of the workload `plan_year`, each of which is told apart in what it measures.
    public static List<String> partsOfPlanYear() {
        return Computations.PLAN_YEAR;
    }

    public static List<Workload> all() {
        return ALL;
    }

    /// The workload of a name.
    ///
    /// @throws InputException if there is none
    public static Workload require(String name) {
        List<String> names = ALL.stream().map(Workload::name).toList();
        return ALL.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("workload '%s' is not known%s; the workloads are %s"
                        .formatted(name, NearestName.hint(name, names), String.join(", ", names))));
    }

    /// Those that are measured where none is named: all but the large files, which take minutes.
    public static List<Workload> usual() {
        return ALL.stream()
                .filter(workload -> workload.material() != Material.FEED)
                .toList();
    }
}
