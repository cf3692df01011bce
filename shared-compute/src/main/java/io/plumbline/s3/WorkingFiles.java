package io.plumbline.s3;

import io.plumbline.storage.Digest;
import io.plumbline.storage.StorageFault;
import io.plumbline.storage.WorkingDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files that are on their way to S3 or from it: each at a path of its own, all in one directory that is
/// wiped on close.
final class WorkingFiles implements AutoCloseable {

    private final WorkingDirectory directory;

    WorkingFiles(WorkingDirectory directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory.path();
    }

    /// A path where nothing is.
    ///
    /// @param name how it ends
    Path newPath(String name) {
        return directory.newFile(name);
    }

    /// What to throw where a file could not be written: the failure itself, or what to do about a full disk. That
    /// is no fault of the data, and trying again on the same disk does not help.
    RuntimeException explained(RuntimeException failure) {
        return StorageFault.isDiskFull(failure) ? Room.full(directory.path(), failure) : failure;
    }

    static Digest digest(Path file) {
        try {
            return Digest.of(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Removes a file, if it is there.
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}
