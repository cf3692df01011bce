package io.plumbline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// Directories that had to be made for something, so that they go again where nothing comes of it.
final class MadeDirectories {

    /// The innermost first.
    private final Deque<Path> made = new ArrayDeque<>();

    /// Makes a directory and those above it that are missing, as durably as [Durable] does.
    static MadeDirectories of(Path directory) throws IOException {
        MadeDirectories directories = new MadeDirectories();
        directories.make(directory);
        return directories;
    }

    /// Makes a directory, or makes it again, with those above it that are missing. Where one cannot be made, none is.
    void make(Path directory) throws IOException {
        try {
            makeEach(directory);
        } catch (IOException | RuntimeException failure) {
            removeEmpty();
            throw failure;
        }
    }

    private void makeEach(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            makeEach(parent);
        }
        Durable.createDirectory(directory);
        made.push(directory);
    }

    /// Removes those that are still empty, or are so without those inside them. What somebody else has put there
    /// meanwhile stays, for a system removes no directory that is not empty.
    void removeEmpty() {
        try {
            while (!made.isEmpty()) {
                Files.deleteIfExists(made.peek());
                made.pop();
            }
        } catch (IOException _) {
            // Not empty, nor then are those around it; or not to be removed, which takes nothing from anybody.
            made.clear();
        }
    }
}
