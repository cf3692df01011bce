package io.plumbline.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// Identifies one process, so that what a dead one left behind can be told from what a live one is still
/// writing.
///
/// @param host eight hex digits for the machine, or the container, whose process numbers these are
/// @param pid the process number there
/// @param start when it started, because numbers are used again. On Linux in clock ticks since boot: the
///     time of day of a start is derived from the current time there, and moves when the clock is set
record ProcessStamp(String host, long pid, long start) {

    /// How long a file of another host must have lain untouched: whether its writer lives cannot be asked
    /// from here.
    private static final Duration FOREIGN_GRACE = Duration.ofHours(24);

    private static final ProcessStamp CURRENT = of(ProcessHandle.current().pid());

    static ProcessStamp current() {
        return CURRENT;
    }

    static ProcessStamp of(long pid) {
        return new ProcessStamp(
                Digest.of(hostName() + processNamespace()).sha256().substring(0, 8),
                pid,
                startOf(pid).orElse(0));
    }

    /// True when the process is gone; for a process of another host, when its file has lain untouched since
    /// `modified` for a day.
    boolean isDead(Instant modified) {
        if (!host.equals(CURRENT.host)) {
            return modified.isBefore(Instant.now().minus(FOREIGN_GRACE));
        }
        OptionalLong running = startOf(pid);
        return running.isEmpty() || running.getAsLong() != start;
    }

    private static OptionalLong startOf(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.isReadable(Path.of("/proc/self/stat"))) {
            try {
                // After the name, which may hold spaces and brackets: the state first, the start as the twentieth.
                String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
                String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
                return "ZX".contains(fields[0]) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[19]));
            } catch (IOException _) {
                return OptionalLong.empty();
            }
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().startInstant().orElse(Instant.EPOCH))
                .map(instant -> OptionalLong.of(instant.toEpochMilli()))
                .orElseGet(OptionalLong::empty);
    }

    private static String hostName() {
        try {
            Path kernel = Path.of("/proc/sys/kernel/hostname");
            return Files.isReadable(kernel)
                    ? Files.readString(kernel).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException _) {
            return "unknown";
        }
    }

    private static String processNamespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException _) {
            return "";
        }
    }

    @Override
    public String toString() {
        return host + "-" + pid + "-" + start;
    }
}
