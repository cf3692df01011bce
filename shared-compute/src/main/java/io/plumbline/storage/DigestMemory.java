package io.plumbline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Digests of local files, kept in a file of their own between one program and the next, so that large inputs need not
/// be read through again to know that they are the same.
///
/// A digest is found again for a file of the same name, number, length and times of modification and of change, to the
/// nanosecond. Nobody but the operating system sets the time of change, so writing to a file, replacing it and setting
/// its times back all show. What was changed within moments of being read is not kept: a second change within one tick
/// of the clock would not show. What cannot be read here, or written, is as good as nothing: then files are read.
public final class DigestMemory {

    private static final String FORM = "plumbline digests 1";

    /// More than a tick of the clock of any file system.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /// How many files are remembered; more are not worth what reading the list takes.
    private static final int MOST = 10_000;

    private final Path file;
    private final Map<FileVersion, String> digests = new HashMap<>();
    private boolean isSaved = true;

    private DigestMemory(Path file) {
        this.file = file;
    }

    /// What is kept in a file, which need not exist.
    public static DigestMemory in(Path file) {
        DigestMemory memory = new DigestMemory(file);
        try (Stream<String> lines = Files.lines(file)) {
            memory.read(lines.toList());
        } catch (IOException | RuntimeException unusable) {
            memory.digests.clear();
        }
        return memory;
    }

    private void read(Iterable<String> lines) {
        boolean isKnownForm = false;
        for (String line : lines) {
            if (line.equals(FORM)) {
                isKnownForm = true;
            } else if (isKnownForm) {
                String[] parts = line.split(" ", 2);
                digests.put(FileVersion.parse(parts[1]), parts[0]);
            }
        }
    }

    synchronized Optional<String> find(FileVersion version) {
        return Optional.ofNullable(digests.get(version));
    }

    /// Keeps a digest, to be saved.
    ///
    /// @param read when reading the file began
    synchronized void keep(FileVersion version, String digest, Instant read) {
        if (!version.isChangedSince(read.minus(SETTLED))) {
            isSaved &= digest.equals(digests.put(version, digest));
        }
    }

    /// Saves what was kept, of the files that are still there as they were.
    synchronized void save() {
        if (!isSaved) {
            isSaved = true;
            write();
        }
    }

    private void write() {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        digests.entrySet().stream()
                .filter(each -> each.getKey().isCurrent())
                .limit(MOST)
                .forEach(each -> text.append(each.getValue())
                        .append(' ')
                        .append(each.getKey())
                        .append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = Files.createTempFile(file.toAbsolutePath().getParent(), "digests", ".tmp");
            try {
                Files.writeString(written, text);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException unwritable) {
            // The files are read again next time, which is all that is lost.
            return;
        }
    }
}
