package io.plumbline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A memory cgroup for one process, whose high-water mark counts the page cache of its files too. Making one
/// takes root, and a hierarchy that lets itself be divided.
final class MemoryGroup implements AutoCloseable {

    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final AtomicInteger MADE = new AtomicInteger();

    private final Path group;

    private MemoryGroup(Path group) {
        this.group = group;
    }

    /// Empty where none can be made.
    static Optional<MemoryGroup> make() {
        try {
            String name = "plumbline-bench-" + ProcessHandle.current().pid() + "-" + MADE.incrementAndGet();
            MemoryGroup made = new MemoryGroup(Files.createDirectory(parent().resolve(name)));
            if (made.highWaterMark().isPresent()) {
                return Optional.of(made);
            }
            made.close(); // the hierarchy keeps no account of memory
            return Optional.empty();
        } catch (IOException notAllowed) {
            return Optional.empty();
        }
    }

    /// Version 1 has a hierarchy for memory; of version 2, a group that has processes cannot be divided, so a
    /// sibling of this process's own.
    private static Path parent() throws IOException {
        List<String> memberships = Files.readAllLines(Path.of("/proc/self/cgroup"));
        for (String membership : memberships) {
            String[] parts = membership.split(":", 3);
            if (List.of(parts[1].split(",", -1)).contains("memory")) {
                return ROOT.resolve("memory" + parts[2]);
            }
        }
        Path own = ROOT.resolve(memberships.getLast().split(":", 3)[2].substring(1));
        return own.equals(ROOT) ? ROOT : own.resolveSibling(".");
    }

    /// A command that moves itself into the group and then becomes the one that follows it.
    List<String> entering() {
        return List.of("sh", "-c", "echo $$ > '" + group.resolve("cgroup.procs") + "' && exec \"$@\"", "sh");
    }

    /// Bytes; empty where the group keeps no account of them.
    Optional<Long> highWaterMark() {
        for (String file : List.of("memory.max_usage_in_bytes", "memory.peak")) {
            try {
                return Optional.of(
                        Long.parseLong(Files.readString(group.resolve(file)).strip()));
            } catch (IOException | NumberFormatException notInThisVersion) {
                // the other version's
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            Files.delete(group);
        } catch (IOException stillThere) {
            // An empty group costs nothing, and goes with the container.
            return;
        }
    }
}
