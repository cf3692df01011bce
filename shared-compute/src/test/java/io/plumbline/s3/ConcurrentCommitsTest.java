package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.storage.ChangedException;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.Standing;
import io.plumbline.storage.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Runs of two processes that commit one result at once: those of one id end with one manifest, of those of
/// several ids that saw the same one gets through, and whoever reads meanwhile finds a manifest that describes
/// the file, or none.
@Timeout(180)
class ConcurrentCommitsTest {

    private static final ResultKey KEY = Versions.KEY;
    private static final int RUNS = 8;
    private static final int ROUNDS = 12;

    @TempDir
    Path working;

    private ResultBucket bucket;
    private List<S3ResultStore> stores;

    @BeforeEach
    void twoProcesses() {
        bucket = new ResultBucket(working);
        stores = List.of(patientStore(), patientStore());
    }

    @AfterEach
    void closeAll() {
        bucket.close();
    }

    @Test
    void runsOfOneIdEndWithOneManifest() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            long version = round;
            List<Manifest> manifests = atOnce(run -> {
                Thread.sleep(ThreadLocalRandom.current().nextInt(40));
                return run(store(run), version, run % 2);
            });

            assertThat(new HashSet<>(manifests)).hasSize(1);
            assertThat(store(0).verifiedManifest(KEY)).contains(manifests.getFirst());
            assertThat(bucket.names()).hasSize(2);
        }
    }

    @Test
    void ofRunsOfSeveralIdsThatSawTheSameOneGetsThrough() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            long base = round * 100L;
            Standing seen = store(0).standing(KEY);
            CyclicBarrier begun = new CyclicBarrier(RUNS);

            List<Optional<Manifest>> outcomes = atOnce(run -> {
                try (Replacement replacement = store(run).begin(seen)) {
                    replacement.write(file -> Versions.write(file, base + run));
                    begun.await();
                    return Optional.of(replacement.commit(Versions.facts(base + run)));
                } catch (ChangedException lost) {
                    return Optional.empty();
                }
            });

            List<Manifest> winners = outcomes.stream().flatMap(Optional::stream).toList();
            assertThat(winners).hasSize(1);
            assertThat(store(0).verifiedManifest(KEY)).contains(winners.getFirst());
        }
    }

    @Test
    void aReaderMeanwhileFindsAManifestThatDescribesTheFileOrNone() throws Exception {
        run(store(0), 1, 0);
        AtomicBoolean done = new AtomicBoolean();
        S3ResultStore reading = patientStore();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<Set<Long>> reads = reader.submit(() -> {
                Set<Long> seen = new HashSet<>();
                while (!done.get()) {
                    seen.add(readOnce(reading));
                }
                return seen;
            });
            try {
                atOnce(run -> {
                    for (int version = 0; version < ROUNDS; version++) {
                        runUntilItHolds(store(run), run % 3 * 1000L + version, run % 2);
                    }
                    return run;
                });
            } finally {
                done.set(true);
            }
            assertThat(reads.get()).as("versions that were read").hasSizeGreaterThan(5);
        }
        assertThat(store(0).verifiedManifest(KEY)).isPresent();
    }

    /// The version of the file that a manifest was found with.
    private static long readOnce(S3ResultStore store) throws IOException {
        Standing standing = store.standing(KEY);
        assertThat(standing.manifest()).as("a commit under way is waited for").isPresent();
        Manifest manifest = standing.manifest().get();
        Optional<Path> file = store.file(KEY);
        assertThat(file).isPresent();
        assertThat(Versions.read(file.get())).as("the file is whole").isNotNegative();
        assertThat(store.verifiedManifest(KEY)).as("the manifest is the file's").isPresent();
        return manifest.rows();
    }

    /// As a runner: what is on file from the same inputs is not computed again.
    ///
    /// @param order tells files of the same rows apart, as the engine may write them in any order
    private static Manifest run(ResultStore store, long version, int order) {
        Standing seen = store.standing(KEY);
        Optional<Manifest> onFile = seen.manifest().filter(manifest -> manifest.runId()
                .equals(Versions.facts(version).runId()));
        if (onFile.isPresent()) {
            return onFile.get();
        }
        try (Replacement replacement = store.begin(seen)) {
            replacement.write(file -> Versions.write(file, version + order * 1_000_000L));
            return replacement.commit(Versions.facts(version));
        }
    }

    private static void runUntilItHolds(ResultStore store, long version, int order) {
        boolean holds = false;
        while (!holds) {
            holds = holds(store, version, order);
        }
    }

    private static boolean holds(ResultStore store, long version, int order) {
        try {
            return run(store, version, order).rows() == version;
        } catch (ChangedException another) {
            return false;
        }
    }

    private S3ResultStore store(int run) {
        return stores.get(run % 2);
    }

    private S3ResultStore patientStore() {
        return bucket.store(4, UploadSizes.DEFAULT, Duration.ofSeconds(20));
    }

    private interface OfRun<T> {
        T call(int run) throws Exception;
    }

    private static <T> List<T> atOnce(OfRun<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(RUNS);
        try (ExecutorService threads = Executors.newFixedThreadPool(RUNS)) {
            List<Callable<T>> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                int run = i;
                runs.add(() -> {
                    start.await();
                    return work.call(run);
                });
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(runs)) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
