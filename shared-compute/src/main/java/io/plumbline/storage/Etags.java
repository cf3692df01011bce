package io.plumbline.storage;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Entity tags of local files, from their content: several files at a time, each read once however many
/// assets use it, as long as its length and modification time stay what they were.
final class Etags {

    private record Version(Path path, long bytes, FileTime modified) {}

    private final Map<Version, String> known = new ConcurrentHashMap<>();
    private final Optional<DigestMemory> memory;

    /// @param memory what earlier programs read, where that is to be believed
    Etags(Optional<DigestMemory> memory) {
        this.memory = memory;
    }

    /// In the order of the dataset's files.
    List<InputFile> of(DatasetFiles dataset) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<InputFile>> pending = dataset.files().stream()
                    .map(file -> threads.submit(() -> input(dataset.dataset(), file)))
                    .toList();
            List<InputFile> files = pending.stream().map(Etags::result).toList();
            memory.ifPresent(DigestMemory::save);
            return files;
        }
    }

    private InputFile input(String dataset, SourceFile file) {
        try {
            Version before = version(file.path());
            String etag = known.get(before);
            if (etag == null) {
                etag = memory.isPresent() ? remembered(memory.get(), file.path()) : read(file.path());
                if (!version(file.path()).equals(before)) {
                    throw new InputException(file.path() + " changed while it was read; run again once it is complete");
                }
                known.put(before, etag);
            }
            return new InputFile(dataset, file.name(), etag, before.bytes());
        } catch (IOException e) {
            throw StorageFault.reading(file.path(), e);
        }
    }

    private static String read(Path path) throws IOException {
        return Digest.of(path).sha256();
    }

    private static String remembered(DigestMemory memory, Path path) throws IOException {
        Instant start = Instant.now();
        Optional<FileVersion> before = FileVersion.of(path);
        Optional<String> found = before.flatMap(memory::find);
        if (found.isPresent()) {
            return found.get();
        }
        String digest = read(path);
        if (before.isPresent() && before.equals(FileVersion.of(path))) {
            memory.keep(before.get(), digest, start);
        }
        return digest;
    }

    private static Version version(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Version(path, attributes.size(), attributes.lastModifiedTime());
    }

    private static InputFile result(Future<InputFile> pending) {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException fault) {
                throw fault;
            }
            throw new IllegalStateException("reading the content of a file", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the content of files", e);
        }
    }
}
