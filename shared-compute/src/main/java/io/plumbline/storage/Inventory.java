package io.plumbline.storage;

import io.plumbline.MissingDatasetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
                    "%s has no %s for %s; %s".formatted(tree.shown(), dataset, wanted, partitions(directory, planIds)),
                    dataset,
                    planIds);
        }
        return new MissingDatasetException(
                "%s has no %s (neither %s.parquet, %s.csv nor %s/plan_id=.../plan_year=.../ for %s); it has %s"
                        .formatted(tree.shown(), dataset, dataset, dataset, dataset, wanted, names()),
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
        SortedMap<String, List<Path>> plans = plans(directory);
        SortedMap<String, List<Path>> asked = new TreeMap<>(plans);
        asked.keySet().retainAll(planIds);
        String list = years(asked);
        if (list.isEmpty()) {
            list = years(plans);
        }
        return list.isEmpty() ? dataset + " has no partition with a file in it" : dataset + " has " + list;
    }

    /// The directories of each plan; several where its id is encoded in several ways.
    private SortedMap<String, List<Path>> plans(Path directory) {
        SortedMap<String, List<Path>> plans = new TreeMap<>();
        tree.visible(directory).forEach(plan -> HiveLayout.planId(plan)
                .ifPresent(planId ->
                        plans.computeIfAbsent(planId, _ -> new ArrayList<>()).add(plan)));
        return plans;
    }

    /// The years that the first few plans with any have; how many plans come after those. The directories of
    /// the rest are not entered, for there may be thousands.
    private String years(SortedMap<String, List<Path>> plans) {
        List<String> shown = new ArrayList<>();
        int left = plans.size();
        for (Map.Entry<String, List<Path>> plan : plans.entrySet()) {
            if (shown.size() == PLANS_SHOWN) {
                break;
            }
            left--;
            SortedSet<Integer> years = years(plan.getValue());
            if (!years.isEmpty()) {
                shown.add("plan_id=%s plan_year=%s"
                        .formatted(
                                plan.getKey(),
                                years.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            }
        }
        return String.join("; ", shown) + (left > 0 ? "; and " + left + " more plans" : "");
    }

    private SortedSet<Integer> years(List<Path> directories) {
        return directories.stream()
                .flatMap(directory -> tree.visible(directory).stream())
                .filter(year -> HiveLayout.planYear(year).isPresent())
                .filter(year -> !tree.visible(year).isEmpty())
                .flatMap(year -> HiveLayout.planYear(year).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
