package io.plumbline.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// File operations that have reached the disk when they return: a power cut afterwards does not undo them.
final class Durable {

    private Durable() {}

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Forces the file and reads its digest meanwhile: one waits for the disk, the other for a processor.
    static Digest forceAndDigest(Path file) throws IOException {
        try (ExecutorService beside = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("force").factory())) {
            Future<?> forced = beside.submit(() -> {
                force(file);
                return file;
            });
            Digest digest = Digest.of(file);
            forced.get();
            return digest;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException ofTheFile) {
                throw ofTheFile;
            }
            throw new IllegalStateException("forcing " + file, failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + file + " was forced");
        }
    }

    static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
    }

    static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            forceDirectoryOf(file);
        }
    }

    /// Both in one directory; whatever was at `to` is replaced in one step.
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceDirectoryOf(to);
    }

    /// Makes a directory in one that there is, unless another process just did.
    static void createDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        forceDirectoryOf(directory);
    }

    private static void forceDirectoryOf(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no directory as a file, and its file systems write renames through a journal.
            if (directory.getFileSystem().getSeparator().equals("/")) {
                throw e;
            }
        }
    }
}
