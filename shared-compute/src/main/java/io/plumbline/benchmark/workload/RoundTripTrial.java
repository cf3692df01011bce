package io.plumbline.benchmark.workload;

import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.Extent;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.PlanYears;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a large dataset and writes it again through the storage layer, as a run does with what it reads and
/// writes: the file is found, identified and brought, the copy is written aside, hashed, synced, put in its
/// place with a manifest.
final class RoundTripTrial implements Trial {

    private static final ResultKey KEY = new ResultKey("feed", "SAMPLE", BenchmarkPlan.YEAR);

    private final Place place;
    private final Codec codec;
    private final Path result;
    private final Session session;
    private boolean isKept;

    RoundTripTrial(Place place, Codec codec, Path scratch) {
        this.place = place;
        this.codec = codec;
        this.result = scratch.resolve("result.parquet");
        List<Path> directories = new ArrayList<>(place.data().readableDirectories());
        directories.add(place.results().workingDirectory());
        session = Session.open(SessionSettings.reading(directories));
    }

    @Override
    public Sample run() {
        long fetched = place.fetchedBytes().getAsLong();
        long began = System.nanoTime();
        DatasetFiles files = place.data().find("feed", List.of("SAMPLE"), PlanYears.only(BenchmarkPlan.YEAR));
        List<InputFile> inputs = place.data().identify(files);
        place.data().provide(files, new Extent.Outline());
        place.data().provide(files, new Extent.Whole());
        try (Replacement replacement = place.results().begin(KEY)) {
            long[] rows = new long[1];
            replacement.write(file -> rows[0] = session.copyToParquet(
                    "from " + new Source.Parquet(files.paths()).scan(),
                    file,
                    new ParquetOptions(codec.parquetName(), Map.of())));
            replacement.commit(facts(rows[0], inputs));
            long nanos = System.nanoTime() - began;
            keepForComparison();
            place.data().release();
            return new Sample(
                    nanos,
                    nanos,
                    rows[0],
                    files.bytes(),
                    0,
                    place.fetchedBytes().getAsLong() - fetched,
                    Map.of());
        }
    }

    private ResultFacts facts(long rows, List<InputFile> inputs) {
        RunId runId = RunId.of(KEY)
                .inputs(inputs)
                .plan("benchmark")
                .limits("none")
                .code("benchmark")
                .with("codec", codec.choice())
                // Each round replaces the one before, as another run's result would.
                .with("round", Long.toString(System.nanoTime()))
                .build();
        return new ResultFacts(
                runId, rows, List.of(), inputs, "none", "benchmark", codec, Instant.now(), BigDecimal.ZERO, 0);
    }

    /// A copy of what the first round wrote, in place of what others may have left there.
    private void keepForComparison() {
        if (isKept) {
            return;
        }
        try {
            Path file = place.results().file(KEY).orElseThrow();
            Files.copy(file, result, StandardCopyOption.REPLACE_EXISTING);
            isKept = true;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + result, failure);
        }
    }

    @Override
    public void close() {
        session.close();
        place.close();
    }
}
