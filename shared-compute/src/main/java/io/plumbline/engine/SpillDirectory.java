package io.plumbline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Where one session spills: readable by its owner alone and wiped when the session closes.
///
/// A spill holds plan data in the clear. A process that is asked to end wipes it too; one that is killed
/// cannot. So a lock file stands beside the directory; the kernel releases the lock of a process that ends in
/// whatever way, and the next session wipes what nobody holds. (A process id would not do: in containers every
/// process has the same.)
final class SpillDirectory implements AutoCloseable {

    private static final String PREFIX = "plumbline-spill-";
    private static final String LOCK = ".lock";

    /// The lock files of this process. To open and close one again would release it, by the rules of POSIX.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /// Those that are open. A process that is asked to end, by Ctrl-C or SIGTERM, wipes them on its way out.
    private static final Set<SpillDirectory> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SpillDirectory::wipeOpen, "wipe-spills"));
    }

    private final Path path;
    private final Path lockFile;
    private final FileChannel lock;

    private SpillDirectory(Path path, Path lockFile, FileChannel lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static SpillDirectory create(Path parent) {
        try {
            Path home = Files.createDirectories(parent).toRealPath();
            wipeAbandoned(home);
            Path path = Files.createTempDirectory(home, PREFIX);
            Path lockFile = home.resolve(path.getFileName() + LOCK);
            OURS.add(lockFile);
            FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            SpillDirectory spill = new SpillDirectory(path, lockFile, lock);
            OPEN.add(spill);
            return spill;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a spill directory in " + parent, failure);
        }
    }

    /// Bytes in those that are open.
    static long bytesInAll() {
        return OPEN.stream().mapToLong(SpillDirectory::bytes).sum();
    }

    private long bytes() {
        try (Stream<Path> files = Files.list(path)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException wiped) {
            return 0;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (lock) {
            wipe(path);
            Files.deleteIfExists(lockFile);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot wipe the spill directory " + path, failure);
        } finally {
            OURS.remove(lockFile);
            OPEN.remove(this);
        }
    }

    private static void wipeOpen() {
        OPEN.forEach(SpillDirectory::wipeOnTheWayOut);
    }

    private void wipeOnTheWayOut() {
        try {
            wipe(path);
            Files.deleteIfExists(lockFile);
        } catch (IOException stillWrittenTo) {
            // The next session wipes what is left, for this process holds the lock no longer then.
            return;
        }
    }

    private static void wipeAbandoned(Path home) throws IOException {
        List<Path> locks;
        try (Stream<Path> children = Files.list(home)) {
            locks = children.filter(SpillDirectory::isOfAnotherProcess).toList();
        }
        for (Path lockFile : locks) {
            wipeIfAbandoned(lockFile);
        }
    }

    private static boolean isOfAnotherProcess(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(LOCK) && !OURS.contains(file);
    }

    private static void wipeIfAbandoned(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held != null) {
                String name = lockFile.getFileName().toString();
                wipe(lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockFile);
            }
        } catch (NoSuchFileException wipedByAnother) {
            return;
        } catch (AccessDeniedException ofAnotherUser) {
            return;
        } catch (OverlappingFileLockException wipedByThisProcess) {
            // Another session, which opens in this moment, has it in hand.
            return;
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
                return FileVisitResult.CONTINUE; // another session wiped it first
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
