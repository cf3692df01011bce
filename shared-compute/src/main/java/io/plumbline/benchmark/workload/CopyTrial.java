package io.plumbline.benchmark.workload;

import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import io.plumbline.engine.Sql;
import io.plumbline.storage.Codec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One COPY of DuckDB's and nothing else: the floor under what it costs to get from files to a file.
final class CopyTrial implements Trial {

    private final Session session;
    private final String copy;

    /// @param select names relations in braces, such as `{census}`, in place of which their files are scanned
    CopyTrial(String select, Map<String, List<Path>> relations, Path files, Path scratch) {
        this(select, relations, Codec.ZSTD, files, scratch);
    }

    CopyTrial(String select, Map<String, List<Path>> relations, Codec codec, Path files, Path scratch) {
        String filled = select;
        for (Map.Entry<String, List<Path>> relation : relations.entrySet()) {
            filled = filled.replace("{" + relation.getKey() + "}", new Source.Parquet(relation.getValue()).scan());
        }
        copy = "copy (%s) to %s (format parquet, codec %s)"
                .formatted(
                        filled, Sql.text(scratch.resolve("result.parquet").toString()), Sql.text(codec.parquetName()));
        session = Session.open(SessionSettings.reading(List.of(files, scratch)));
    }

    @Override
    public Sample run() {
        long began = System.nanoTime();
        session.execute(copy);
        return Sample.of(System.nanoTime() - began, 0, 0);
    }

    @Override
    public void close() {
        session.close();
    }
}
