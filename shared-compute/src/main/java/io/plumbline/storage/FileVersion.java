package io.plumbline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;

/// A file as it is at one time.
///
/// @param number the file's number in its file system: another file in its place has another
/// @param changed when the operating system last noted a change of the content or of anything that is noted of it
record FileVersion(Path path, long number, long bytes, Instant modified, Instant changed) {

    /// The file as it is now; empty where the file system does not tell when a file was changed.
    static Optional<FileVersion> of(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new FileVersion(
                    path.toRealPath(),
                    (Long) Files.getAttribute(path, "unix:ino"),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant(),
                    ((FileTime) Files.getAttribute(path, "unix:ctime")).toInstant()));
        } catch (UnsupportedOperationException | IllegalArgumentException notTold) {
            return Optional.empty();
        }
    }

    boolean isChangedSince(Instant moment) {
        return !modified.isBefore(moment) || !changed.isBefore(moment);
    }

    /// Whether the file is still this version of it.
    boolean isCurrent() {
        try {
            return of(path).equals(Optional.of(this));
        } catch (IOException gone) {
            return false;
        }
    }

    /// The version that a text describes, as [#toString()] does.
    static FileVersion parse(String text) {
        String[] parts = text.split(" ", 5);
        return new FileVersion(
                Path.of(parts[4]),
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Instant.parse(parts[2]),
                Instant.parse(parts[3]));
    }

    @Override
    public String toString() {
        return "%d %d %s %s %s".formatted(number, bytes, modified, changed, path);
    }
}
