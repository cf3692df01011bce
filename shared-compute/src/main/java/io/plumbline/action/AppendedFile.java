package io.plumbline.action;

import io.plumbline.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A text file that grows by whole lines, locked while it is open: the system frees the lock of a process
/// that dies.
final class AppendedFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private AppendedFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static AppendedFile open(Path path) throws IOException {
        boolean isNew = Files.notExists(path);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, path);
            cutTornLine(channel);
            if (isNew) {
                forceDirectoryOf(path);
            }
            return new AppendedFile(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// The content. It is read through the channel that holds the lock, since closing another one would free
    /// the lock on some systems.
    SeekableByteChannel fromStart() throws IOException {
        return channel.position(0);
    }

    /// Returns when the bytes are on the disk. Where they do not all fit, none of them stays.
    void append(byte[] lines) {
        try {
            long end = channel.size();
            try {
                ByteBuffer rest = ByteBuffer.wrap(lines);
                channel.position(end);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            } catch (IOException e) {
                cutBack(end, e);
                throw e;
            }
        } catch (IOException e) {
            throw new InputException(
                    "%s cannot be written (%s); free the disk and publish again".formatted(path, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where even this fails, the next opening cuts the torn line off.
    private void cutBack(long end, IOException reason) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static void lock(FileChannel channel, Path path) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // The same as being held by another: whoever holds it is publishing.
        }
        throw new InputException(path + " is being written by another publish; wait for it to end");
    }

    private static void cutTornLine(FileChannel channel) throws IOException {
        long end = endOfLastLine(channel);
        if (end < channel.size()) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /// So that a power cut does not undo the file's creation.
    private static void forceDirectoryOf(Path path) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null
                || !directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
