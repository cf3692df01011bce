package io.plumbline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A group of processes that the kernel holds to a number of bytes, below this process's own group; making one
/// takes root, and a hierarchy that lets itself be divided.
final class MemoryCgroup implements AutoCloseable {

    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    private final Path group;

    private MemoryCgroup(Path group) {
        this.group = group;
    }

    /// @throws IOException where no group can be made, with the reason
    static MemoryCgroup of(long bytes) throws IOException {
        List<String> memberships = Files.readAllLines(Path.of("/proc/self/cgroup"));
        for (String membership : memberships) {
            String[] parts = membership.split(":", 3);
            if (List.of(parts[1].split(",")).contains("memory")) {
                return make(ROOT.resolve("memory" + parts[2]), "memory.limit_in_bytes", bytes);
            }
        }
        // Version 2: a group that has processes cannot be divided, so a sibling of this process's own.
        Path own = ROOT.resolve(memberships.getLast().split(":", 3)[2].substring(1));
        return make(own.equals(ROOT) ? ROOT : own.resolveSibling("."), "memory.max", bytes);
    }

    private static MemoryCgroup make(Path parent, String limit, long bytes) throws IOException {
        Path group = Files.createDirectory(
                parent.resolve("plumbline-test-" + ProcessHandle.current().pid()));
        MemoryCgroup made = new MemoryCgroup(group);
        try {
            Files.writeString(group.resolve(limit), Long.toString(bytes));
            return made;
        } catch (IOException noSuchController) {
            made.close();
            throw noSuchController;
        }
    }

    /// A command that moves itself into the group and then becomes the one that follows it.
    List<String> entering() {
        return List.of("sh", "-c", "echo $$ > " + group.resolve("cgroup.procs") + " && exec \"$@\"", "sh");
    }

    @Override
    public void close() throws IOException {
        Files.delete(group);
    }
}
