package io.plumbline.dataset;

import io.plumbline.engine.Source;
import io.plumbline.engine.Sql;
import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.Partition;
import io.plumbline.storage.SourceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A dataset's rows as its files have them, before any contract.
///
/// @param where what messages call the files together
/// @param shown what messages call each file, by the name in [#FILE]
/// @param select their rows, with the file that each is from in [#FILE]; in a partitioned dataset with the
/// partition's plan in [#PARTITION_PLAN] and its plan year in [#PARTITION_YEAR]
/// @param isText whether every value is text, as in CSV
/// @param partitions those that the files lie in; none for a dataset in a single file
record AsFiled(String where, Map<String, String> shown, String select, boolean isText, Set<Partition> partitions) {

    /// The plan that a partition's directory names. It decides, even where the files have a `plan_id` of their
    /// own.
    static final String PARTITION_PLAN = "partition_plan_id";

    /// The plan year that it names.
    static final String PARTITION_YEAR = "partition_plan_year";

    /// The file that a row is from. Read only to say where a fault is.
    static final String FILE = "read_from_file";

    /// The columns that are not the source's own.
    static final Set<String> ADDED = Set.of(PARTITION_PLAN, PARTITION_YEAR, FILE);

    static AsFiled of(DatasetFiles files) {
        Map<Optional<Partition>, List<Path>> byPartition = files.files().stream()
                .collect(Collectors.groupingBy(
                        SourceFile::partition,
                        LinkedHashMap::new,
                        Collectors.mapping(SourceFile::path, Collectors.toList())));
        String select = byPartition.entrySet().stream()
                .map(part -> rowsOf(part.getKey(), source(files, part.getValue())))
                .collect(Collectors.joining("\nunion all by name\n"));
        Map<String, String> shown = files.files().stream()
                .collect(Collectors.toMap(file -> file.path().toString(), SourceFile::shown));
        return new AsFiled(where(files), shown, select, isText(files), partitions(files));
    }

    AsFiled with(String otherSelect) {
        return new AsFiled(where, shown, otherSelect, isText, partitions);
    }

    /// Whether it has rows of partitions of other plan years.
    boolean isOfSeveralYears() {
        return partitions.stream().map(Partition::planYear).distinct().count() > 1;
    }

    private static String rowsOf(Optional<Partition> partition, Source source) {
        String plan = partition
                .map(named -> ", " + Sql.text(named.planId()) + " as " + PARTITION_PLAN + ", " + named.planYear()
                        + " as " + PARTITION_YEAR)
                .orElse("");
        return "select *, filename as " + FILE + plan + " from " + source.scan();
    }

    private static Source source(DatasetFiles files, List<Path> paths) {
        return isText(files) ? new Source.Csv(paths) : new Source.Parquet(paths);
    }

    private static boolean isText(DatasetFiles files) {
        return switch (files.format()) {
            case CSV -> true;
            case PARQUET -> false;
        };
    }

    private static Set<Partition> partitions(DatasetFiles files) {
        return files.files().stream().flatMap(file -> file.partition().stream()).collect(Collectors.toSet());
    }

    private static String where(DatasetFiles files) {
        String first = files.files().getFirst().shown();
        int others = files.files().size() - 1;
        return others == 0 ? first : first + " and " + others + (others == 1 ? " more file" : " more files");
    }
}
