package io.plumbline.storage;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// A directory for files that are on their way to or from elsewhere: of one owner in one process, readable by
/// its user alone, and wiped on close. A process that dies leaves its own behind; the next one wipes that.
public final class WorkingDirectory implements AutoCloseable {

    private static final AtomicLong SERIAL = new AtomicLong();

    private final Path path;
    private final AtomicLong files = new AtomicLong();

    private WorkingDirectory(Path path) {
        this.path = path;
    }

    /// Makes one in `parent`, which is made too if need be.
    ///
    /// @param purpose a word for the directory's name; what dead processes left under the same word is wiped
    /// @throws InputException if it cannot be made
    public static WorkingDirectory in(Path parent, String purpose) {
        try {
            if (Files.exists(parent) && !Files.isDirectory(parent)) {
                throw new InputException(parent + " is a file; give a directory for files under way");
            }
            Path home = Files.createDirectories(parent).toRealPath();
            wipeAbandoned(home, purpose);
            String name = new TemporaryName(purpose, ProcessStamp.current(), SERIAL.incrementAndGet()).toString();
            return new WorkingDirectory(Files.createDirectory(home.resolve(name), ownersAlone(home)));
        } catch (IOException failure) {
            throw StorageFault.writing(parent, failure);
        }
    }

    /// Real and absolute.
    public Path path() {
        return path;
    }

    /// A path in it that was never given before.
    ///
    /// @param name how the path ends
    public Path newFile(String name) {
        return path.resolve(files.incrementAndGet() + "-" + name);
    }

    /// Removes all that it holds, and stays.
    public void clear() {
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.toList()) {
                wipe(child);
            }
        } catch (IOException failure) {
            throw StorageFault.writing(path, failure);
        }
    }

    @Override
    public void close() {
        try {
            wipe(path);
        } catch (IOException failure) {
            throw StorageFault.writing(path, failure);
        }
    }

    private static FileAttribute<?>[] ownersAlone(Path home) {
        boolean isPosix = home.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void wipeAbandoned(Path home, String purpose) throws IOException {
        List<Path> entries;
        try (Stream<Path> children = Files.list(home)) {
            entries = children.toList();
        }
        for (Path entry : entries) {
            if (TemporaryName.ofStray(entry)
                    .filter(name -> name.target().equals(purpose))
                    .isPresent()) {
                wipe(entry);
            }
        }
    }

    private static void wipe(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE; // another process wiped it first
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
