package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.ResultStoreContract;
import io.plumbline.storage.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S3 holds to what every place for results does; the object says whose it is, and nothing stays on the disk here.
class S3ResultStoreTest extends ResultStoreContract {

    @TempDir
    Path working;

    private ResultBucket bucket;

    @BeforeEach
    void makeBucket() {
        bucket = new ResultBucket(working);
    }

    @AfterEach
    void closeAll() {
        bucket.close();
        assertThat(working).isEmptyDirectory();
    }

    @Override
    protected ResultStore open() {
        return bucket.store();
    }

    @Override
    protected List<String> names() {
        return bucket.names();
    }

    @Override
    protected byte[] content(String name) {
        return bucket.content(name);
    }

    @Override
    protected void put(String name, byte[] content) {
        bucket.put(name, content);
    }

    @Test
    void theObjectSaysOfWhichRunItIs() {
        Manifest manifest = Versions.replace(open(), 1);

        assertThat(bucket.head(KEY).metadata())
                .containsEntry("run-id", manifest.runId().value())
                .containsEntry("sha256", manifest.sha256());
    }

    @Test
    void aFileThatWasUploadedByOtherMeansHasNoManifest() {
        ResultStore results = open();
        Versions.replace(results, 1);
        byte[] content = bucket.content(KEY.file());
        bucket.delete(KEY.file());

        bucket.put(KEY.file(), content);

        assertThat(results.manifest(KEY)).isEmpty();
        assertThat(results.file(KEY)).isPresent();
    }

    @Test
    void aResultOfTheSameRunStaysAsItIs() {
        ResultStore results = open();
        Manifest first = Versions.replace(results, 1);
        bucket.proxy().forget();

        try (Replacement replacement = results.begin(KEY)) {
            replacement.write(file -> Versions.write(file, 1));
            assertThat(replacement.commit(Versions.facts(1))).isEqualTo(first);
        }

        assertThat(bucket.proxy().exchanges())
                .extracting(exchange -> exchange.request().method())
                .containsOnly("GET", "HEAD");
    }

    @Test
    void aFileIsFetchedOnceAndOnlyTheNewestStaysAtHand() throws IOException {
        S3ResultStore results = bucket.store();
        Versions.replace(results, 1);
        Path first = results.file(KEY).orElseThrow();
        assertThat(results.file(KEY)).contains(first);

        Versions.replace(bucket.store(), 2);
        Path second = results.file(KEY).orElseThrow();

        assertThat(Versions.read(second)).isEqualTo(2);
        assertThat(first).doesNotExist();
        try (Stream<Path> files = Files.list(results.workingDirectory())) {
            assertThat(files).containsExactly(second);
        }
    }

    @Test
    void twoStoresInOneDirectoryDoNotDisturbEachOther() {
        S3ResultStore one = bucket.store();
        try (Replacement replacement = one.begin(KEY)) {
            replacement.write(file -> Versions.write(file, 1));
            bucket.store().close();

            assertThat(replacement.commit(Versions.facts(1)).rows()).isEqualTo(1);
        }
    }

    @Test
    void aCommitUnderWayIsWaitedFor() {
        S3ResultStore patient = bucket.store(4, UploadSizes.DEFAULT, Duration.ofSeconds(10));
        Manifest manifest = Versions.replace(bucket.store(), 1);
        bucket.delete(KEY.manifestFile());
        Thread.ofVirtual().start(() -> {
            sleep(300);
            bucket.put(KEY.manifestFile(), manifest.toJson().getBytes(StandardCharsets.UTF_8));
        });

        assertThat(patient.manifest(KEY)).contains(manifest);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
