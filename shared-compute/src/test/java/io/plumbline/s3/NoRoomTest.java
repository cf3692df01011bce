package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.ServiceException;
import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.Extent;
import io.plumbline.storage.PlanYears;
import io.plumbline.storage.TinyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What does not fit into the working directory is not begun: one line says how much is needed, how much there
/// is, and what to change. Held on a disk of 512 KB, onto which any object can be listed and its parts fetched.
class NoRoomTest {

    @TempDir
    Path local;

    @TempDir
    Path disk;

    private final Bucket bucket = Bucket.create();

    @BeforeEach
    void file() {
        new Filing(local).parquet(Filing.CENSUS, Filing.COMPLETE).upload(bucket);
    }

    @AfterEach
    void close() {
        bucket.client().close();
    }

    @Test
    void moreThanThereIsRoomForIsNotFetched() {
        try (TinyDisk _ = TinyDisk.mount(disk, 512);
                S3DatasetStore store = new S3DatasetStore(bucket.objects(), disk)) {
            DatasetFiles found = find(store);
            store.provide(found, new Extent.Outline());
            Traffic before = store.traffic();

            expectTooLittle(() -> store.provide(found, new Extent.Whole()), ": [0-9]+ MB are needed and 1 MB are free");

            assertThat(store.traffic()).isEqualTo(before);
            store.release();
            assertThat(store.readableDirectories().getFirst()).isEmptyDirectory();
        }
    }

    @Test
    void aDiskThatFillsUpMeanwhileIsSaidToBeFull() {
        try (TinyDisk _ = TinyDisk.mount(disk, 512);
                S3DatasetStore store = new S3DatasetStore(bucket.objects(), disk)) {
            DatasetFiles found = find(store);
            assertThatThrownBy(() -> Files.write(disk.resolve("filler"), new byte[600_000]))
                    .isInstanceOf(IOException.class);

            expectTooLittle(() -> store.provide(found, new Extent.Outline()), ": ");
        }
    }

    private static DatasetFiles find(S3DatasetStore store) {
        return store.find("census", List.of("ACME"), PlanYears.only(2025));
    }

    private void expectTooLittle(ThrowingCallable fetching, String how) {
        assertThatThrownBy(fetching)
                .isInstanceOfSatisfying(ServiceException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ServiceException.Kind.REFUSED))
                .message()
                .matches("no room in \\Q" + disk + "\\E/\\S+ for what is on its way from S3 or to it" + how
                        + ".*; give the function more EphemeralStorage");
    }
}
