package io.plumbline.s3;

import io.plumbline.storage.ResultKey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Results that were fetched from S3.
final class Downloads {

    private record Download(String etag, Path file) {}

    private final FileObjects objects;
    private final WorkingFiles files;
    private final Map<ResultKey, Download> newest = new HashMap<>();

    Downloads(FileObjects objects, WorkingFiles files) {
        this.objects = objects;
        this.files = files;
    }

    /// Fetches a version of a result, unless it was fetched before, and removes any other version.
    ///
    /// @return empty where another version has taken its place
    synchronized Optional<Path> keep(ResultKey key, ObjectHead head) {
        Optional<Download> before = Optional.ofNullable(newest.get(key));
        if (before.isPresent() && before.get().etag().equals(head.etag())) {
            return before.map(Download::file);
        }
        Optional<Path> file = fetch(key, head);
        if (file.isPresent()) {
            before.map(Download::file).ifPresent(WorkingFiles::remove);
            newest.put(key, new Download(head.etag(), file.get()));
        }
        return file;
    }

    /// Fetches a version of a result for the caller, who removes it.
    ///
    /// @return empty where another version has taken its place
    Optional<Path> fetch(ResultKey key, ObjectHead head) {
        Room.require(head.bytes(), files.directory());
        Path file = files.newPath(key.asset() + ".parquet");
        boolean fetched = false;
        try {
            fetched = objects.fetch(key.file(), head.etag(), file);
            return fetched ? Optional.of(file) : Optional.empty();
        } catch (RuntimeException failure) {
            throw files.explained(failure);
        } finally {
            if (!fetched) {
                WorkingFiles.remove(file);
            }
        }
    }
}
