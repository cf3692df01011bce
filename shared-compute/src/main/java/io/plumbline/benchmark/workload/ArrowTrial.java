package io.plumbline.benchmark.workload;

import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import io.plumbline.engine.ArrowStream;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Hands every row of the contributions over to Java as Arrow batches, or, as the floor, keeps them in DuckDB
/// itself.
///
/// What is compared is what comes back from there: the rows and the sum of the amounts.
final class ArrowTrial implements Trial {

    private static final String TOTALS = "select count(*) as rows, sum(amount) as amount from ";

    private final Session session;
    private final boolean handsOver;
    private final Path result;
    private boolean compared;

    ArrowTrial(boolean handsOver, Path files, Path scratch) {
        this.handsOver = handsOver;
        this.result = scratch.resolve("result.parquet");
        session = Session.open(SessionSettings.reading(List.of(files, scratch)));
        session.bind(
                "contributions",
                new Source.Parquet(BenchmarkPlan.under(files.resolve("data/contributions"))),
                List.of("employee_id", "pay_date", "money_type", "amount"));
    }

    @Override
    public Sample run() {
        long began = System.nanoTime();
        long rows = handsOver ? handOver() : session.materialise("kept", "from contributions");
        long nanos = System.nanoTime() - began;
        if (!compared) {
            compare();
            compared = true;
        }
        return Sample.of(nanos, rows, 0);
    }

    private long handOver() {
        long rows = 0;
        try (ArrowStream batches = session.stream("from contributions")) {
            while (batches.next()) {
                rows += batches.rows();
            }
        }
        return rows;
    }

    private void compare() {
        if (handsOver) {
            try (ArrowStream batches = session.stream("from contributions")) {
                session.materialise("kept", batches);
            }
        }
        session.copyToParquet(TOTALS + "kept", result, new ParquetOptions("zstd", Map.of()));
        session.drop("kept");
    }

    @Override
    public void close() {
        session.close();
    }
}
