package io.plumbline.sample;

import io.plumbline.engine.MemoryBudget;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Sql;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A generated sample, with its three datasets bound by name in a session of its own.
record GeneratedSample(Session session, Path directory, SampleFacts facts) implements AutoCloseable {

    static final SampleLimits LIMITS_2025 = limits("70000", "23500", "7500", "350000", new BigDecimal("11250"));

    /// A year before the larger catch-up of ages 60 to 63.
    static final SampleLimits LIMITS_2023 = limits("66000", "22500", "7500", "330000", null);

    static GeneratedSample of(Path directory, int participants, long seed, int threads) {
        return of(directory, new SampleSettings(participants, seed, 2025, LIMITS_2025), threads);
    }

    static GeneratedSample of(Path directory, SampleSettings settings, int threads) {
        Session session = Session.open(
                new SessionSettings(List.of(directory), MemoryBudget.ofMebibytes(512), threads, directory));
        SampleFacts facts = SamplePlan.generate(session, directory, settings);
        for (String dataset : List.of("census", "contributions", "service_hours")) {
            String files = directory
                    .resolve("data/" + dataset + "/plan_id=SAMPLE/plan_year=*")
                    .resolve(dataset + ".parquet")
                    .toString();
            session.view(dataset, "from read_parquet(" + Sql.text(files) + ", hive_partitioning = false)");
        }
        return new GeneratedSample(session, directory, facts);
    }

    static Path file(Path directory, String dataset, int year) {
        return directory
                .resolve("data/" + dataset + "/plan_id=SAMPLE/plan_year=" + year)
                .resolve(dataset + ".parquet");
    }

    <T> List<T> select(String sql, Function<Rows, T> reader) {
        List<T> results = new ArrayList<>();
        try (Rows rows = session.rows(sql)) {
            while (rows.next()) {
                results.add(reader.apply(rows));
            }
        }
        return results;
    }

    /// How many rows a SELECT has; for those that look for rows that must not be there.
    long count(String sql) {
        return select("select count(*) as n from (" + sql + ")", row -> row.integer("n"))
                .getFirst();
    }

    @Override
    public void close() {
        session.close();
    }

    private static SampleLimits limits(
            String additions, String deferral, String catchUp, String compensation, @Nullable BigDecimal superCatchUp) {
        return new SampleLimits(
                new BigDecimal(additions),
                new BigDecimal(deferral),
                new BigDecimal(catchUp),
                superCatchUp,
                new BigDecimal(compensation));
    }
}
