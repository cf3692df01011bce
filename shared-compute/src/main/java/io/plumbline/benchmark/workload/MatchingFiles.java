package io.plumbline.benchmark.workload;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SqlText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Generates employees, the plans of their divisions, and the provisions of each plan since 1985.
final class MatchingFiles {

    private MatchingFiles() {}

    static void write(Session session, Path directory, int participants, long seed, Consumer<String> stages) {
        session.table(
                "settings",
                List.of(new ColumnInfo("participants", "BIGINT"), new ColumnInfo("seed", "BIGINT")),
                List.of(List.of((long) participants, seed)));
        for (String relation : List.of("employees", "plans", "provisions")) {
            stages.accept(relation);
            session.copyToParquet(
                    SqlText.of(MatchingFiles.class, "made_" + relation + ".sql"),
                    directory.resolve(relation + ".parquet"),
                    new ParquetOptions("zstd", Map.of()));
        }
        session.drop("settings");
    }
}
