package io.plumbline.functions.api;

import io.plumbline.s3.S3Objects;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultKey;
import java.nio.file.Path;
import java.util.Optional;

/// The results that the asset functions, or `plumbline run`, have left; read, and never written.
sealed interface RunResults {

    /// What is on file of a run.
    Optional<Manifest> manifest(ResultKey key);

    /// Throws where the results cannot be read just now.
    void reach();

    /// Nobody said where they are.
    record Nowhere() implements RunResults {

        @Override
        public Optional<Manifest> manifest(ResultKey key) {
            return Optional.empty();
        }

        @Override
        public void reach() {}
    }

    /// In a directory of this machine.
    record InDirectory(Path path) implements RunResults {

        @Override
        public Optional<Manifest> manifest(ResultKey key) {
            return ResultDirectory.existing(path).manifest(key);
        }

        @Override
        public void reach() {
            ResultDirectory.existing(path);
        }
    }

    /// In S3.
    record InBucket(OnFirstUse<S3Objects> objects) implements RunResults {

        @Override
        public Optional<Manifest> manifest(ResultKey key) {
            return objects.get()
                    .read(key.manifestFile())
                    .flatMap(content -> Manifest.read(content.text()))
                    .filter(manifest -> manifest.isOf(key));
        }

        @Override
        public void reach() {
            objects.get().reach();
        }
    }
}
