package io.plumbline.storage;

import io.plumbline.MissingDatasetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Says what there is where something was not found. It passes over what it cannot make sense of: the error
/// at hand is another one.
record Inventory(Tree tree, String dataset) {

    private static final int PLANS_SHOWN = 5;

    MissingDatasetException missing(List<String> planIds, PlanYears years) {
        String wanted = "plan_id=%s %s".formatted(String.join(", ", planIds), years);
        Path directory = tree.root().resolve(dataset);
        if (Files.isDirectory(directory)) {
            return new MissingDatasetException(
                    "%s has no %s for %s; %s".formatted(tree.given(), dataset, wanted, partitions(directory, planIds)),
                    dataset,
                    planIds);
        }
        return new MissingDatasetException(
                "%s has no %s (neither %s.parquet, %s.csv nor %s/plan_id=.../plan_year=.../ for %s); it has %s"
                        .formatted(tree.given(), dataset, dataset, dataset, dataset, wanted, names()),
                dataset,
                planIds);
    }

    private String names() {
        List<String> names =
                tree.visible(tree.root()).stream().map(Tree::fileName).toList();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    /// The years of the plans asked for, where they have some; otherwise what plans there are.
    private String partitions(Path directory, Collection<String> planIds) {
        SortedMap<String, SortedSet<Integer>> years = years(directory);
        if (years.isEmpty()) {
            return dataset + " has no partition with a file in it";
        }
        SortedMap<String, SortedSet<Integer>> shown = new TreeMap<>(years);
        shown.keySet().retainAll(planIds);
        if (shown.isEmpty()) {
            shown = years;
        }
        String list = shown.entrySet().stream()
                .limit(PLANS_SHOWN)
                .map(plan -> "plan_id=%s plan_year=%s"
                        .formatted(
                                plan.getKey(),
                                plan.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
        int more = shown.size() - PLANS_SHOWN;
        return "%s has %s%s".formatted(dataset, list, more > 0 ? "; and " + more + " more plans" : "");
    }

    private SortedMap<String, SortedSet<Integer>> years(Path directory) {
        SortedMap<String, SortedSet<Integer>> years = new TreeMap<>();
        for (Path plan : tree.visible(directory)) {
            HiveLayout.planId(plan).ifPresent(planId -> tree.visible(plan).stream()
                    .filter(year -> HiveLayout.planYear(year).isPresent())
                    .filter(year -> !tree.visible(year).isEmpty())
                    .forEach(year -> HiveLayout.planYear(year)
                            .ifPresent(planYear -> years.computeIfAbsent(planId, _ -> new TreeSet<>())
                                    .add(planYear))));
        }
        return years;
    }
}
