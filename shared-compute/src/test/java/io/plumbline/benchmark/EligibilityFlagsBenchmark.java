package io.plumbline.benchmark;

import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import io.plumbline.engine.Sql;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Times `eligibility_flags`, Parquet to Parquet, against the same SELECT as a bare COPY of the engine, in one
/// process, warm, in turn. Prints the medians and the median of the ratios pair by pair.
///
/// Three figures: `bare` is the COPY; `asset` is what the run says its asset took, from binding its SELECT to the
/// rows in the file; `run` is the whole run, from finding the files to the manifest on disk, with every check,
/// synced. `docs/concepts/performance.md` says how to run it.
final class EligibilityFlagsBenchmark {

    private static final int WARM_UP = 10;
    private static final int YEAR = 2025;
    private final Path demo;
    private final Path scratch;

    private EligibilityFlagsBenchmark(Path demo, Path scratch) {
        this.demo = demo;
        this.scratch = scratch;
    }

    /// Runs the benchmark.
    ///
    /// @param arguments the directory of a demo, and how many rounds to time
    public static void main(String[] arguments) throws IOException {
        Path scratch = Files.createTempDirectory("plumbline-benchmark").toRealPath();
        new EligibilityFlagsBenchmark(Path.of(arguments[0]).toRealPath(), scratch).run(Integer.parseInt(arguments[1]));
    }

    private void run(int rounds) throws IOException {
        RunRequest request = new RunRequest(
                List.of("eligibility_flags"),
                PlanFile.read(demo.resolve("plan.yaml")),
                YEAR,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        Path results = Files.createDirectories(scratch.resolve("results"));
        Path manifest = results.resolve("eligibility_flags/plan_id=SAMPLE/plan_year=2025/_manifest.json");
        Source census =
                new Source.Parquet(List.of(demo.resolve("data/census/plan_id=SAMPLE/plan_year=2025/census.parquet")));
        String bareCopy = bareCopy(census);
        long[] bare = new long[rounds];
        long[] asset = new long[rounds];
        long[] whole = new long[rounds];
        List<AssetResult> done = new ArrayList<>();
        try (Session session = Session.open(SessionSettings.reading(List.of(demo, scratch)));
                AssetRunner runner = new AssetRunner(
                        Compliance.catalogue(),
                        DataDirectory.of(demo.resolve("data")),
                        Optional.of(ResultDirectory.of(results)),
                        Audience.OPERATOR)) {
            for (int round = -WARM_UP; round < rounds; round++) {
                long bareNanos = nanos(() -> session.execute(bareCopy));
                // Otherwise the run would find its result on file and compute nothing.
                Files.deleteIfExists(manifest);
                done.clear();
                long wholeNanos = nanos(() -> done.addAll(runner.run(request, RunObserver.NONE)));
                if (round >= 0) {
                    bare[round] = bareNanos;
                    asset[round] = computed(done.getFirst()).movePointRight(9).longValueExact();
                    whole[round] = wholeNanos;
                }
            }
        }
        report("bare", bare, bare);
        report("asset", asset, bare);
        report("run", whole, bare);
    }

    /// The seed calculation of the design, as anyone would write it.
    private String bareCopy(Source census) {
        return """
                copy (
                  select
                    employee_id,
                    tenure_months >= 12 as tenure_eligible,
                    age >= 21 as age_eligible,
                    hours_ytd >= 1000 as hours_eligible,
                    tenure_months >= 12 and age >= 21 and hours_ytd >= 1000 as fully_eligible,
                    eligibility_date
                  from %s
                  where employment_status = 'active'
                ) to %s (format parquet, codec 'zstd')""".formatted(
                        census.scan(), Sql.text(scratch.resolve("bare.parquet").toString()));
    }

    private static BigDecimal computed(AssetResult result) {
        if (result.unchanged()) {
            throw new IllegalStateException("the run computed nothing");
        }
        return result.seconds();
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void report(String name, long[] nanos, long[] bare) {
        double[] ratios = new double[nanos.length];
        Arrays.setAll(ratios, i -> (double) nanos[i] / bare[i]);
        Arrays.sort(ratios);
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-6s median %7.1f ms   ratio to bare: median %.2f, quartiles %.2f to %.2f%n",
                name,
                sorted[sorted.length / 2] / 1e6,
                ratios[ratios.length / 2],
                ratios[ratios.length / 4],
                ratios[ratios.length * 3 / 4]);
    }
}
