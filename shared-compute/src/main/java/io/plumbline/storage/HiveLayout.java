package io.plumbline.storage;

import io.plumbline.InputException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The layout `plan_id=ACME/plan_year=2025/*`, two levels and no other.
final class HiveLayout {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private HiveLayout() {}

    /// The files of the wanted partitions, by plan directory, year directory and file name. Directories of
    /// other plans are not entered: another plan's fault is not this run's.
    static List<SourceFile> files(Tree tree, Path dataset, Collection<String> planIds, PlanYears years) {
        List<SourceFile> files = new ArrayList<>();
        for (Path plan : tree.visible(dataset)) {
            String planId = planId(plan).orElseThrow(() -> malformed(tree, plan, "plan_id=ACME"));
            if (!planIds.contains(planId)) {
                continue;
            }
            for (Path year : tree.visible(plan)) {
                int planYear = planYear(year).orElseThrow(() -> malformed(tree, year, "plan_year=2025"));
                if (years.contains(planYear)) {
                    Optional<Partition> partition = Optional.of(new Partition(planId, planYear));
                    tree.visible(year).forEach(file -> files.add(tree.source(file, format(tree, file), partition)));
                }
            }
        }
        return files;
    }

    static Optional<String> planId(Path directory) {
        return value(directory, "plan_id=");
    }

    static Optional<Integer> planYear(Path directory) {
        return value(directory, "plan_year=")
                .filter(year -> YEAR.matcher(year).matches())
                .map(Integer::valueOf);
    }

    private static Optional<String> value(Path directory, String prefix) {
        String name = Tree.fileName(directory);
        if (!Files.isDirectory(directory) || !name.startsWith(prefix) || name.length() == prefix.length()) {
            return Optional.empty();
        }
        try {
            // The decoder is one for forms, where a plus means a space; in a path it means itself.
            String encoded = name.substring(prefix.length()).replace("+", "%2B");
            return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static FileFormat format(Tree tree, Path file) {
        return FileFormat.of(Tree.fileName(file))
                .orElseThrow(() -> new InputException(
                        tree.shown(file) + " is neither .parquet nor .csv; a partition holds data files only"));
    }

    private static InputException malformed(Tree tree, Path entry, String example) {
        return new InputException("%s is not a partition directory such as %s".formatted(tree.shown(entry), example));
    }
}
