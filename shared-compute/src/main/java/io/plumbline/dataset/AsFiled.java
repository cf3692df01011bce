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
import java.util.stream.Collectors;

/// A dataset's rows as its files have them, before any contract.
///
/// @param where what messages call the files
/// @param select their rows; in a partitioned dataset with the partition's plan in [#PARTITION_PLAN]
/// @param isText whether every value is text, as in CSV
record AsFiled(String where, String select, boolean isText) {

    /// The plan that a partition's directory names. It decides, even where the files have a `plan_id` of their
    /// own.
    static final String PARTITION_PLAN = "partition_plan_id";

    static AsFiled of(DatasetFiles files) {
        Map<Optional<Partition>, List<Path>> byPartition = files.files().stream()
                .collect(Collectors.groupingBy(
                        SourceFile::partition,
                        LinkedHashMap::new,
                        Collectors.mapping(SourceFile::path, Collectors.toList())));
        String select = byPartition.entrySet().stream()
                .map(part -> rowsOf(part.getKey(), source(files, part.getValue())))
                .collect(Collectors.joining("\nunion all by name\n"));
        return new AsFiled(where(files), select, isText(files));
    }

    private static String rowsOf(Optional<Partition> partition, Source source) {
        String plan = partition
                .map(named -> ", " + Sql.text(named.planId()) + " as " + PARTITION_PLAN)
                .orElse("");
        return "select *" + plan + " from " + source.scan();
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

    private static String where(DatasetFiles files) {
        String first = files.files().getFirst().name();
        return files.files().size() == 1
                ? first
                : first + " and " + (files.files().size() - 1) + " more files";
    }
}
