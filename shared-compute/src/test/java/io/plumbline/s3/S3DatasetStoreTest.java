package io.plumbline.s3;

import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.DatasetStoreContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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
