package io.plumbline.storage;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Replaces a result file by renaming a finished one over it, the old manifest removed before and the new
/// one put in place after: there is no moment at which a manifest lies beside a file that it does not
/// describe.
final class LocalReplacement implements Replacement {

    private final ResultPartition partition;
    private final MadeDirectories made;
    private final Path file;
    private final Path preparedManifest;
    private final Consumer<CommitStep> progress;
    private boolean finished;

    /// @param made the directories that were made for it
    LocalReplacement(
            ResultPartition partition,
            MadeDirectories made,
            ProcessStamp owner,
            long serial,
            Consumer<CommitStep> progress) {
        this.partition = partition;
        this.made = made;
        this.file = partition.temporary(Tree.fileName(partition.file()), owner, serial);
        this.preparedManifest = partition.temporary(ResultKey.MANIFEST, owner, serial);
        this.progress = progress;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public void write(Writer writer) {
        try {
            writeWith(writer);
        } catch (IOException e) {
            throw StorageFault.writing(partition.directory(), e);
        } catch (RuntimeException e) {
            Optional<InputException> full = StorageFault.full(partition.directory(), e);
            throw full.isPresent() ? full.get() : e;
        }
    }

    /// Another run of the same key, which failed, may have taken away the directory that it had made, as long as it
    /// was empty: it is made again.
    private void writeWith(Writer writer) throws IOException {
        try {
            writer.writeTo(file);
        } catch (IOException | RuntimeException e) {
            if (Files.isDirectory(partition.directory())) {
                throw e;
            }
            made.make(partition.directory());
            writer.writeTo(file);
        }
    }

    @Override
    public Manifest commit(ResultFacts facts) {
        if (finished || !Files.isRegularFile(file)) {
            throw new IllegalStateException(partition.key() + (finished ? " is finished" : " has not been written"));
        }
        try {
            Digest digest = Durable.forceAndDigest(file);
            progress.accept(CommitStep.FILE_FORCED);
            Manifest manifest = Manifest.of(partition.key(), facts, digest);
            Durable.write(preparedManifest, manifest.toJson());
            progress.accept(CommitStep.MANIFEST_PREPARED);
            try (CommitLock _ = CommitLock.take(partition.out())) {
                changePlaces();
            }
            finished = true;
            return manifest;
        } catch (IOException e) {
            throw StorageFault.writing(partition.directory(), e);
        }
    }

    /// Each step reaches the disk before the next: without that, a power cut could keep a later one and
    /// lose an earlier.
    private void changePlaces() throws IOException {
        Durable.delete(partition.manifestFile());
        progress.accept(CommitStep.OLD_MANIFEST_REMOVED);
        Durable.rename(file, partition.file());
        progress.accept(CommitStep.FILE_RENAMED);
        Durable.rename(preparedManifest, partition.manifestFile());
        progress.accept(CommitStep.MANIFEST_RENAMED);
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        finished = true;
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(preparedManifest);
            made.removeEmpty();
        } catch (IOException e) {
            throw StorageFault.writing(partition.directory(), e);
        }
    }
}
