package io.plumbline.s3;

import io.plumbline.storage.ChangedException;
import io.plumbline.storage.Digest;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.Standing;
import io.plumbline.storage.WorkingDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Results in S3, under the same names as in a local directory. Several processes may write to one place, to
/// the same key too, and none undoes what another has committed since: every write is conditional on what was
/// there before. docs/reference/results.md says what a reader may rely on.
///
/// Files are written and read in a directory here, which is wiped on close: one store serves one run, or a few.
public final class S3ResultStore implements ResultStore, AutoCloseable {

    /// A commit's two writes are a moment apart. Whoever meets the first without the second waits this long.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// How often a result may be replaced while it is fetched.
    private static final int ATTEMPTS = 5;

    private static final int LOOKS_AT_A_TIME = 8;

    private static final Comparator<ResultKey> ORDER = Comparator.comparing(ResultKey::asset)
            .thenComparing(ResultKey::planId)
            .thenComparingInt(ResultKey::planYear);

    private final S3Objects objects;
    private final FileObjects fileObjects;
    private final WorkingFiles files;
    private final Downloads downloads;
    private final Duration patience;

    private S3ResultStore(S3Objects objects, WorkingFiles files, UploadSizes sizes, Duration patience) {
        this.objects = objects;
        this.fileObjects = new FileObjects(objects, sizes);
        this.files = files;
        this.downloads = new Downloads(fileObjects, files);
        this.patience = patience;
    }

    /// Nothing is asked of S3 before the first use.
    ///
    /// @param working where a directory for files under way is made; what dead processes left there is wiped
    public static S3ResultStore of(S3Objects objects, Path working) {
        return of(objects, working, UploadSizes.DEFAULT, PATIENCE);
    }

    static S3ResultStore of(S3Objects objects, Path working, UploadSizes sizes, Duration patience) {
        WorkingFiles files = new WorkingFiles(WorkingDirectory.in(working, "results"));
        return new S3ResultStore(objects, files, sizes, patience);
    }

    @Override
    public Standing standing(ResultKey key) {
        Sight sight = settled(key);
        return new Standing(key, sight.manifest(), sight.version().toString());
    }

    @Override
    public Replacement begin(Standing seen) {
        return new S3Replacement(result(seen.key()), seen, files, patience);
    }

    @Override
    public Optional<Manifest> manifest(ResultKey key) {
        return settled(key).manifest();
    }

    @Override
    public Optional<Manifest> verifiedManifest(ResultKey key) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Sight sight = settled(key);
            if (sight.manifest().isEmpty()) {
                return Optional.empty();
            }
            Optional<Path> file = downloads.fetch(key, sight.head());
            if (file.isPresent()) {
                Digest digest = WorkingFiles.digest(file.get());
                WorkingFiles.remove(file.get());
                return sight.manifest().filter(manifest -> manifest.describes(digest));
            }
        }
        throw restless(key);
    }

    /// Fetches the result. What an earlier call fetched stays at hand as long as it is what is there.
    @Override
    public Optional<Path> file(ResultKey key) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<ObjectHead> head = fileObjects.head(key.file());
            if (head.isEmpty()) {
                return Optional.empty();
            }
            Optional<Path> file = downloads.keep(key, head.get());
            if (file.isPresent()) {
                return file;
            }
        }
        throw restless(key);
    }

    @Override
    public List<Manifest> all() {
        return below("");
    }

    @Override
    public List<Manifest> all(String asset) {
        return below(asset + "/");
    }

    private List<Manifest> below(String folder) {
        List<ResultKey> keys = objects.list(folder).stream()
                .flatMap(listed -> ResultKey.ofManifestFile(listed.name()).stream())
                .sorted(ORDER)
                .toList();
        return AtOnce.ask(LOOKS_AT_A_TIME, keys, this::manifest).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Aborts multipart uploads of this result that are a day old: whoever began them is gone. No run needs it,
    /// since nobody sees them; a bucket's lifecycle rule for incomplete uploads does the same.
    @Override
    public void sweep(ResultKey key) {
        new StaleUploads(objects).abort(key.file(), Instant.now());
    }

    @Override
    public Path workingDirectory() {
        return files.directory();
    }

    /// Removes every file that was fetched, or is still being written.
    @Override
    public void close() {
        files.close();
    }

    private ResultObjects result(ResultKey key) {
        return new ResultObjects(objects, fileObjects, key);
    }

    /// What is there, once a commit that may be under way has ended.
    private Sight settled(ResultKey key) {
        ResultObjects result = result(key);
        Patience left = new Patience(patience);
        Sight sight = result.look();
        while (sight.mayBeUnderWay(patience, Instant.now()) && left.pause()) {
            sight = result.look();
        }
        return sight;
    }

    private ChangedException restless(ResultKey key) {
        return new ChangedException("%s was replaced while it was read, each of %d times"
                .formatted(objects.location().shown(key.file()), ATTEMPTS));
    }
}
