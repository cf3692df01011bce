package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.sample.SampleLimits;
import io.plumbline.sample.SamplePlan;
import io.plumbline.sample.SampleSettings;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.Extent;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.PlanYears;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.ResultStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whole runs with results in S3: computed once for the same inputs, whoever asks how often and at once, and
/// never again from older inputs than those of the result that is there.
@Timeout(180)
class RunsOnS3Test {

    private static final int YEAR = 2025;
    private static final ResultKey KEY = new ResultKey("annual_additions", SamplePlan.PLAN_ID, YEAR);

    @TempDir
    Path directory;

    private ResultBucket bucket;

    @BeforeEach
    void generate() {
        bucket = new ResultBucket(directory.resolve("working"));
        sample("older", 200);
    }

    @AfterEach
    void closeAll() {
        bucket.close();
    }

    @Test
    void aSecondRunOfTheSameInputsChangesNothing() {
        ResultDirectory local = ResultDirectory.of(directory.resolve("local"));
        Manifest onDisk = manifest(run(data("older"), local));

        AssetResult first = run(data("older"), bucket.store());
        AssetResult second = run(data("older"), bucket.store());

        assertThat(first.unchanged()).isFalse();
        assertThat(second.unchanged()).isTrue();
        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(manifest(first).rows()).isEqualTo(onDisk.rows()).isEqualTo(200);
        assertThat(manifest(first).runId()).as("as on a laptop").isEqualTo(onDisk.runId());
        assertThat(bucket.store().verifiedManifest(KEY)).isEqualTo(first.manifest());
        assertThat(bucket.names()).containsExactly(KEY.manifestFile(), KEY.file());
    }

    @Test
    void dataInS3IsIdentifiedByTheEntityTagsOfItsObjects() {
        upload("older");

        AssetResult first = runOnS3();
        AssetResult second = runOnS3();

        assertThat(first.unchanged()).isFalse();
        assertThat(second.unchanged()).isTrue();
        assertThat(manifest(first).inputs()).extracting(InputFile::etag).allMatch(etag -> etag.matches("[0-9a-f]{32}"));
        assertThat(manifest(first).rows()).isEqualTo(200);
    }

    @Test
    void twoRunsOfTheSameEventEndWithOneResult() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Manifest> manifests = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Manifest>> runs = Stream.of(1, 2)
                    .map(_ -> threads.submit(() -> {
                        S3ResultStore store = bucket.store(4, UploadSizes.DEFAULT, Duration.ofSeconds(20));
                        start.await();
                        return manifest(run(data("older"), store));
                    }))
                    .toList();
            for (Future<Manifest> each : runs) {
                manifests.add(each.get());
            }
        }

        assertThat(manifests.getFirst()).isEqualTo(manifests.getLast());
        assertThat(bucket.store().verifiedManifest(KEY)).contains(manifests.getFirst());
    }

    @Test
    void aRunThatFoundOlderInputsDoesNotReplaceTheResultOfNewer() {
        sample("newer", 210);
        List<AssetResult> newer = new ArrayList<>();
        DatasetStore overtaken =
                new Overtaken(data("older"), data("newer"), () -> newer.add(run(data("newer"), bucket.store())));

        AssetResult late = run(overtaken, bucket.store());

        assertThat(newer).singleElement().extracting(AssetResult::unchanged).isEqualTo(false);
        assertThat(late.unchanged()).as("it began again and found it done").isTrue();
        assertThat(late.manifest()).isEqualTo(newer.getFirst().manifest());
        assertThat(bucket.store().verifiedManifest(KEY))
                .isEqualTo(newer.getFirst().manifest());
        assertThat(manifest(late).rows()).isEqualTo(210);
    }

    private AssetResult run(DatasetStore data, ResultStore results) {
        RunRequest request = new RunRequest(
                List.of(KEY.asset()),
                PlanFile.read(directory.resolve("older").resolve("plan.yaml")),
                YEAR,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        try (AssetRunner runner =
                new AssetRunner(Compliance.catalogue(), data, Optional.of(results), Audience.OPERATOR)) {
            return runner.run(request, RunObserver.NONE).getFirst();
        }
    }

    private AssetResult runOnS3() {
        S3Objects objects =
                new S3Objects(bucket.client(4), new S3Location(bucket.location().bucket(), "data/"), Optional.empty());
        try (S3DatasetStore data = new S3DatasetStore(objects, directory.resolve("working"))) {
            return run(data, bucket.store());
        }
    }

    private DatasetStore data(String sample) {
        return DataDirectory.of(directory.resolve(sample).resolve("data"));
    }

    private void sample(String name, int participants) {
        LimitTable limits = LimitTable.bundled();
        SampleLimits ofTheYear = new SampleLimits(
                limits.require(Limit.ANNUAL_ADDITIONS, YEAR).amount(),
                limits.require(Limit.ELECTIVE_DEFERRALS, YEAR).amount(),
                limits.require(Limit.CATCH_UP, YEAR).amount(),
                limits.require(Limit.SUPER_CATCH_UP, YEAR).amount(),
                limits.require(Limit.COMPENSATION, YEAR).amount());
        try (Session session = Session.open(SessionSettings.reading(List.of(directory.toRealPath())))) {
            Path real = Files.createDirectory(directory.resolve(name)).toRealPath();
            SamplePlan.generate(session, real, new SampleSettings(participants, 1, YEAR, ofTheYear));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void upload(String sample) {
        Path data = directory.resolve(sample).resolve("data");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bucket.client(1)
                        .putObject(
                                request -> request.bucket(bucket.location().bucket())
                                        .key("data/" + data.relativize(file)),
                                file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Manifest manifest(AssetResult result) {
        return result.manifest().orElseThrow();
    }

    /// Data that is replaced, and judged by another run, once a run has found the older.
    private static final class Overtaken implements DatasetStore {

        private final DatasetStore older;
        private final DatasetStore newer;
        private final Runnable overtaking;
        private DatasetStore now;
        private boolean overtaken;

        Overtaken(DatasetStore older, DatasetStore newer, Runnable overtaking) {
            this.older = older;
            this.newer = newer;
            this.overtaking = overtaking;
            this.now = older;
        }

        @Override
        public DatasetFiles find(String dataset, Collection<String> planIds, PlanYears years) {
            return now.find(dataset, planIds, years);
        }

        @Override
        public Optional<DatasetFiles> findIfPresent(String dataset, Collection<String> planIds, PlanYears years) {
            return now.findIfPresent(dataset, planIds, years);
        }

        @Override
        public List<InputFile> identify(DatasetFiles dataset) {
            return now.identify(dataset);
        }

        @Override
        public List<Path> readableDirectories() {
            return Stream.of(older, newer)
                    .flatMap(store -> store.readableDirectories().stream())
                    .toList();
        }

        @Override
        public boolean release() {
            now = newer;
            return false;
        }

        @Override
        public void provide(DatasetFiles files, Extent extent) {
            if (!overtaken) {
                overtaken = true;
                overtaking.run();
            }
        }
    }
}
