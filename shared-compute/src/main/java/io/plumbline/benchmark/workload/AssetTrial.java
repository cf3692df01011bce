package io.plumbline.benchmark.workload;

import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.Catalogue;
import io.plumbline.asset.RunRequest;
import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs assets as anybody does, Parquet to Parquet.
///
/// The time is that of the assets, from the binding of the first SELECT to the rows in the last file, as a run
/// tells its steps; the whole time is that of the run, which also finds and identifies the files, binds them,
/// checks them, and puts the results in their place.
final class AssetTrial implements Trial {

    private final RunRequest request;
    private final Path results;
    private final Path link;
    private final AssetRunner runner;

    /// @param shown which of the assets is the result that is compared with others'
    AssetTrial(Catalogue catalogue, List<String> assets, String shown, Path files, Path scratch) {
        request = BenchmarkPlan.request(files, assets);
        results = scratch.resolve("results");
        link = scratch.resolve("result.parquet");
        try {
            Files.createDirectories(results);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(
                    link,
                    results.resolve("%s/plan_id=%s/plan_year=%d/%1$s.parquet"
                            .formatted(shown, request.plan().planId(), request.year())));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write to " + scratch, unwritable);
        }
        runner = new AssetRunner(
                catalogue,
                DataDirectory.of(files.resolve("data")),
                Optional.of(ResultDirectory.of(results)),
                Audience.OPERATOR);
    }

    @Override
    public Sample run() {
        forgetResults();
        StepClock clock = new StepClock(request.assets());
        long began = System.nanoTime();
        List<AssetResult> done = runner.run(request, clock);
        long whole = System.nanoTime() - began;
        if (done.stream().anyMatch(AssetResult::unchanged)) {
            throw new IllegalStateException("the run computed nothing");
        }
        Map<String, Sample.Part> parts = clock.parts();
        long nanos = parts.values().stream().mapToLong(Sample.Part::nanos).sum();
        long rows = done.stream().mapToLong(AssetResult::rows).sum();
        return new Sample(nanos, whole, rows, 0, 0, 0, parts);
    }

    /// Otherwise the run would find its results on file and compute nothing.
    private void forgetResults() {
        try (Stream<Path> files = Files.walk(results)) {
            for (Path manifest :
                    files.filter(file -> file.endsWith("_manifest.json")).toList()) {
                Files.delete(manifest);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write to " + results, unwritable);
        }
    }

    @Override
    public void close() {
        runner.close();
    }
}
