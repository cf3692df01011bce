package io.plumbline.s3;

import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A result that is written here and takes its place in S3 when it is whole.
final class S3Replacement implements Replacement {

    private final ResultObjects objects;
    private final Standing seen;
    private final WorkingFiles files;
    private final Duration patience;
    private final Path file;
    private boolean finished;

    S3Replacement(ResultObjects objects, Standing seen, WorkingFiles files, Duration patience) {
        this.objects = objects;
        this.seen = seen;
        this.files = files;
        this.patience = patience;
        this.file = files.newPath(seen.key().asset() + ".parquet");
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public void write(Writer writer) {
        try {
            writer.writeTo(file);
        } catch (IOException failure) {
            throw files.explained(new UncheckedIOException(failure));
        } catch (RuntimeException failure) {
            throw files.explained(failure);
        }
    }

    @Override
    public Manifest commit(ResultFacts facts) {
        if (finished || !Files.isRegularFile(file)) {
            throw new IllegalStateException(seen.key() + (finished ? " is finished" : " has not been written"));
        }
        Manifest manifest = Manifest.of(seen.key(), facts, WorkingFiles.digest(file));
        Manifest committed = new Commit(objects, seen, manifest, patience).make(file);
        close();
        return committed;
    }

    @Override
    public void close() {
        finished = true;
        WorkingFiles.remove(file);
    }
}
