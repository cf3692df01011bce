package io.plumbline.benchmark.workload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.asset.RunRequest;
import io.plumbline.dataset.Dataset;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.sample.SampleLimits;
import io.plumbline.sample.SampleSettings;
import io.plumbline.storage.Codec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The plan year that is measured: the sample plan's, on the limits of its year.
final class BenchmarkPlan {

    static final int YEAR = 2025;

    private BenchmarkPlan() {}

    static RunRequest request(Path files, List<String> assets) {
        return new RunRequest(
                assets,
                PlanFile.read(files.resolve("plan.yaml")),
                YEAR,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
    }

    static SampleSettings settings(int participants, long seed) {
        LimitTable limits = LimitTable.bundled();
        return new SampleSettings(
                participants,
                seed,
                YEAR,
                new SampleLimits(
                        amount(limits, Limit.ANNUAL_ADDITIONS),
                        amount(limits, Limit.ELECTIVE_DEFERRALS),
                        amount(limits, Limit.CATCH_UP),
                        amount(limits, Limit.SUPER_CATCH_UP),
                        amount(limits, Limit.COMPENSATION)));
    }

    /// The limits as a contestant of any language reads them.
    static String limits(LimitTable limits) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        Map.of(
                        "annual_additions_limit", Limit.ANNUAL_ADDITIONS,
                        "elective_deferral_limit", Limit.ELECTIVE_DEFERRALS,
                        "catch_up_limit", Limit.CATCH_UP,
                        "super_catch_up_limit", Limit.SUPER_CATCH_UP,
                        "compensation_limit", Limit.COMPENSATION)
                .forEach((name, limit) -> json.put(name, amount(limits, limit).toPlainString()));
        json.put("at_risk_threshold", "0.95");
        return json.toPrettyString();
    }

    /// The Parquet files of each dataset that there is.
    static Map<Dataset, List<Path>> parquet(Path files) {
        Map<Dataset, List<Path>> found = new EnumMap<>(Dataset.class);
        for (Dataset dataset : Dataset.values()) {
            Path directory = files.resolve("data").resolve(dataset.name().toLowerCase(Locale.ROOT));
            if (Files.isDirectory(directory)) {
                found.put(dataset, under(directory));
            }
        }
        return found;
    }

    /// The Parquet files under a directory, in order.
    static List<Path> under(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + directory, unreadable);
        }
    }

    private static BigDecimal amount(LimitTable limits, Limit limit) {
        return limits.require(limit, YEAR).amount();
    }
}
