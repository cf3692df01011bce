package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.DatasetStoreContract;
import io.plumbline.storage.Extent;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.PlanYears;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Datasets in S3 keep the contract of a dataset store.
class S3DatasetStoreTest extends DatasetStoreContract {

    @TempDir
    Path working;

    private final Bucket bucket = Bucket.create();
    private final List<S3DatasetStore> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(S3DatasetStore::close);
        bucket.client().close();
    }

    @Test
    void whatIsReleasedIsGoneAndItsPathsDoNotComeAgain() {
        put("census.csv", "employee_id\n7");
        DatasetStore store = open();
        DatasetFiles first = store.find("census", List.of("ACME"), PlanYears.only(2025));
        store.provide(first, new Extent.Whole());
        assertThat(store.release()).as("something was brought").isTrue();

        assertThat(first.paths().getFirst()).doesNotExist();
        DatasetFiles second = store.find("census", List.of("ACME"), PlanYears.only(2025));
        assertThat(second.paths()).doesNotContainAnyElementsOf(first.paths());
        assertThat(store.release()).as("nothing was brought").isFalse();
        assertThatThrownBy(() -> store.provide(first, new Extent.Whole())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneFindingAfterAnotherSeesTheSameVersions() {
        put("census.csv", "one");
        DatasetStore store = open();
        List<InputFile> first = store.identify(store.find("census", List.of("ACME"), PlanYears.only(2025)));
        put("census.csv", "another");

        assertThat(store.identify(store.find("census", List.of("ACME"), PlanYears.only(2025))))
                .isEqualTo(first);
        store.release();
        assertThat(store.identify(store.find("census", List.of("ACME"), PlanYears.only(2025))))
                .isNotEqualTo(first);
    }

    @Override
    protected void put(String name, String content) {
        bucket.put(name, content);
    }

    @Override
    protected DatasetStore open() {
        S3DatasetStore store = new S3DatasetStore(bucket.objects(), working);
        opened.add(store);
        return store;
    }

    @Override
    protected String place() {
        return bucket.place();
    }
}
