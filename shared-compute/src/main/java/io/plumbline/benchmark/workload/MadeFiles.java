package io.plumbline.benchmark.workload;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SqlText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Generates files, each by one SELECT over the number of participants and the seed.
final class MadeFiles {

    private MadeFiles() {}

    /// @param relations by the name of the SELECT, where each is written to
    static void write(
            Session session,
            SequencedMap<String, Path> relations,
            int participants,
            long seed,
            Consumer<String> stages) {
        session.table(
                "settings",
                List.of(new ColumnInfo("participants", "BIGINT"), new ColumnInfo("seed", "BIGINT")),
                List.of(List.of((long) participants, seed)));
        relations.forEach((relation, file) -> {
            stages.accept(relation);
            session.copyToParquet(
                    SqlText.of(MadeFiles.class, "made_" + relation + ".sql"),
                    file,
                    new ParquetOptions("zstd", Map.of()));
        });
        session.drop("settings");
    }
}
