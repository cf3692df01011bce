package io.plumbline.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lays out a data directory for a test.
record DataFiles(Path root) {

    /// Writes a file whose content is its own name, and the directories above it.
    DataFiles with(String name) {
        return with(name, name);
    }

    DataFiles with(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataFiles withLink(String name, Path target) {
        try {
            Path link = root.resolve(name);
            Files.createDirectories(link.resolveSibling(""));
            Files.createSymbolicLink(link, target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataDirectory open() {
        return DataDirectory.of(root);
    }
}
