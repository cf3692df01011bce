package io.plumbline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/// Where one session spills: readable by its owner alone and wiped when the session closes.
///
/// A spill holds plan data in the clear, and a killed process cannot wipe it. Its name carries the process id,
/// so the next session wipes what processes that are no more left behind.
final class SpillDirectory implements AutoCloseable {

    private static final String PREFIX = "plumbline-spill-";

    private final Path path;

    private SpillDirectory(Path path) {
        this.path = path;
    }

    static SpillDirectory create(Path parent) {
        try {
            Files.createDirectories(parent);
            wipeThoseOfDeadProcesses(parent);
            String prefix = PREFIX + ProcessHandle.current().pid() + "-";
            return new SpillDirectory(Files.createTempDirectory(parent, prefix).toRealPath());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a spill directory in " + parent, failure);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            wipe(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot wipe the spill directory " + path, failure);
        }
    }

    private static void wipeThoseOfDeadProcesses(Path parent) throws IOException {
        List<Path> dead;
        try (Stream<Path> children = Files.list(parent)) {
            dead = children.filter(SpillDirectory::isOfDeadProcess).toList();
        }
        for (Path directory : dead) {
            wipe(directory);
        }
    }

    private static boolean isOfDeadProcess(Path directory) {
        String name = directory.getFileName().toString();
        if (!name.startsWith(PREFIX)) {
            return false;
        }
        String pid = name.substring(PREFIX.length()).split("-", 2)[0];
        return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
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
