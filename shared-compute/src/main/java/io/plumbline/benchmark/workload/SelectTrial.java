package io.plumbline.benchmark.workload;

import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One SELECT over bound files, through the engine and its contract of types, to a Parquet file.
final class SelectTrial implements Trial {

    private static final ParquetOptions ZSTD = new ParquetOptions("zstd", Map.of());

    private final Session session;
    private final String select;
    private final Path target;

    /// @param relations the files of each relation that the SELECT reads, and its columns
    SelectTrial(String select, Map<String, Bound> relations, Path files, Path scratch) {
        this.select = select;
        this.target = scratch.resolve("result.parquet");
        session = Session.open(SessionSettings.reading(List.of(files, scratch)));
        relations.forEach((name, bound) -> session.bind(name, new Source.Parquet(bound.files()), bound.columns()));
    }

    /// What a relation is read from.
    record Bound(List<Path> files, List<String> columns) {}

    @Override
    public Sample run() {
        long began = System.nanoTime();
        long rows = session.copyToParquet(select, target, ZSTD);
        return Sample.of(System.nanoTime() - began, rows, 0);
    }

    @Override
    public void close() {
        session.close();
    }
}
