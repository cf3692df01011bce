package io.plumbline.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Held while a result's file and manifest change places, so that two writers never leave one's manifest
/// beside the other's file. Held for a few renames, never while rows are computed, so one lock serves a
/// whole result directory.
///
/// The system frees the file's lock when its holder dies. The file itself stays: removing it would let a
/// third process lock a new file of that name while the second still waits for the old one.
final class CommitLock implements AutoCloseable {

    static final String FILE = ".plumbline.lock";

    /// A file's lock belongs to the whole process, so its threads need one among themselves.
    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final ReentrantLock threads;
    private final FileChannel processes;

    private CommitLock(ReentrantLock threads, FileChannel processes) {
        this.threads = threads;
        this.processes = processes;
    }

    /// Waits for the lock of the result directory `out`, a real path.
    static CommitLock take(Path out) throws IOException {
        ReentrantLock threads = IN_THIS_PROCESS.computeIfAbsent(out, _ -> new ReentrantLock());
        threads.lock();
        try {
            FileChannel processes =
                    FileChannel.open(out.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                processes.lock();
                return new CommitLock(threads, processes);
            } catch (IOException | RuntimeException e) {
                processes.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            threads.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            processes.close();
        } finally {
            threads.unlock();
        }
    }
}
