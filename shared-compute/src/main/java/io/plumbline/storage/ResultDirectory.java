package io.plumbline.storage;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Results in a local directory: `annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet`
/// and, beside it, `_manifest.json`. Several processes may write to one directory, to the same key too: the
/// last commit stands.
public final class ResultDirectory implements ResultStore {

    private static final AtomicLong SERIAL = new AtomicLong();

    private final Path given;
    private final Path out;
    private final MadeDirectories made;
    private final ProcessStamp owner;
    private final Consumer<CommitStep> progress;

    private ResultDirectory(Path given, MadeDirectories made, ProcessStamp owner, Consumer<CommitStep> progress)
            throws IOException {
        this.given = given;
        this.out = given.toRealPath();
        this.made = made;
        this.owner = owner;
        this.progress = progress;
    }

    /// Makes the directory if need be. One that cannot be made or written to is an [InputException] that
    /// names it.
    public static ResultDirectory of(Path out) {
        return of(out, ProcessStamp.current(), _ -> {});
    }

    /// As another process, and stopped at any step: for tests of what a crash leaves.
    static ResultDirectory of(Path out, ProcessStamp owner, Consumer<CommitStep> progress) {
        try {
            if (Files.exists(out) && !Files.isDirectory(out)) {
                throw new InputException(out + " is a file; give a directory for the results");
            }
            MadeDirectories made = MadeDirectories.of(out);
            if (!Files.isWritable(out)) {
                throw new InputException("cannot write in " + out + ": permission denied");
            }
            return new ResultDirectory(out, made, owner, progress);
        } catch (IOException e) {
            throw StorageFault.writing(out, e);
        }
    }

    /// For reading results: the directory must exist, and need not be writable.
    public static ResultDirectory existing(Path out) {
        if (!Files.isDirectory(out)) {
            throw new InputException(
                    Files.exists(out)
                            ? out + " is a file; give the directory of the results"
                            : "result directory " + out + " does not exist");
        }
        try {
            return new ResultDirectory(out, new MadeDirectories(), ProcessStamp.current(), _ -> {});
        } catch (IOException e) {
            throw StorageFault.reading(out, e);
        }
    }

    @Override
    public Replacement begin(Standing seen) {
        ResultKey key = seen.key();
        ResultPartition partition = partition(key);
        MadeDirectories madeForIt = new MadeDirectories();
        try {
            madeForIt.make(partition.directory());
            if (!partition.directory().toRealPath().startsWith(out)) {
                throw new InputException("%s is a link that leads out of %s; results are kept inside it"
                        .formatted(given.resolve(key.directory()), given));
            }
            sweep(key);
        } catch (IOException e) {
            madeForIt.removeEmpty();
            throw StorageFault.writing(partition.directory(), e);
        } catch (InputException e) {
            madeForIt.removeEmpty();
            throw e;
        }
        return new LocalReplacement(partition, madeForIt, owner, SERIAL.incrementAndGet(), progress);
    }

    /// Removes the directory, and those above it, where this made them and nothing has come to lie in them: for
    /// when a run fails before it keeps anything.
    public void removeIfUnused() {
        made.removeEmpty();
    }

    @Override
    public Optional<Manifest> manifest(ResultKey key) {
        ResultPartition partition = partition(key);
        try {
            Optional<Manifest> manifest = partition.manifest();
            // A file without its manifest: a commit is under way, and waiting for it tells, or one was cut short.
            if (manifest.isEmpty() && Files.exists(partition.file()) && Files.isWritable(out)) {
                try (CommitLock _ = CommitLock.take(out)) {
                    partition.recover();
                    return partition.manifest();
                }
            }
            return manifest;
        } catch (IOException e) {
            throw StorageFault.reading(partition.directory(), e);
        }
    }

    @Override
    public Optional<Manifest> verifiedManifest(ResultKey key) {
        Optional<Manifest> manifest = manifest(key);
        try {
            return manifest.isPresent()
                            && manifest.get().describes(Digest.of(partition(key).file()))
                    ? manifest
                    : Optional.empty();
        } catch (IOException e) {
            throw StorageFault.reading(partition(key).file(), e);
        }
    }

    @Override
    public Optional<Path> file(ResultKey key) {
        return Optional.of(partition(key).file()).filter(Files::isRegularFile);
    }

    @Override
    public List<Manifest> all() {
        Tree tree = Tree.of(given, out);
        List<Manifest> manifests = new ArrayList<>();
        for (Path asset : tree.visibleDirectories(out)) {
            for (Path plan : tree.visibleDirectories(asset)) {
                for (Path year : tree.visibleDirectories(plan)) {
                    key(asset, plan, year).flatMap(this::manifest).ifPresent(manifests::add);
                }
            }
        }
        return manifests;
    }

    @Override
    public void sweep(ResultKey key) {
        ResultPartition partition = partition(key);
        try {
            if (!partition.strays().isEmpty()) {
                try (CommitLock _ = CommitLock.take(out)) {
                    partition.recover();
                }
            }
        } catch (IOException e) {
            throw StorageFault.writing(partition.directory(), e);
        }
    }

    @Override
    public Path workingDirectory() {
        return out;
    }

    private ResultPartition partition(ResultKey key) {
        return new ResultPartition(out, key);
    }

    /// Empty for directories that are not a result's: others may keep things here too.
    private static Optional<ResultKey> key(Path asset, Path plan, Path year) {
        Optional<String> planId = HiveLayout.planId(plan);
        Optional<Integer> planYear = HiveLayout.planYear(year);
        if (planId.isEmpty() || planYear.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ResultKey(Tree.fileName(asset), planId.get(), planYear.get()));
        } catch (IllegalArgumentException | InputException _) {
            return Optional.empty();
        }
    }
}
