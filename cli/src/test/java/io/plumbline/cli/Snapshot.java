package io.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every file below a directory with the SHA-256 of its content and when it was last written.
record Snapshot(SortedMap<String, String> files) {

    static Snapshot of(Path directory) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(directory)) {
            entries.filter(Files::isRegularFile)
                    // The lock says nothing about results, and every commit touches it.
                    .filter(file -> !file.endsWith(".plumbline.lock"))
                    .forEach(file -> files.put(directory.relativize(file).toString(), state(file)));
            return new Snapshot(files);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String state(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest) + " " + Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
