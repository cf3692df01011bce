package io.plumbline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The most memory that a process has held, in bytes, as the operating system counts it: what DuckDB holds,
/// the heap, code and threads.
public final class PeakMemory {

    private static final long KIBIBYTE = 1024;

    private PeakMemory() {}

    /// The most that this process has held since it began or was told to forget; 0 where nobody can tell.
    public static long ofThisProcess() {
        return of("self");
    }

    /// The same of another process.
    public static long of(Process process) {
        return of(Long.toString(process.pid()));
    }

    private static long of(String process) {
        try {
            return Files.readAllLines(Path.of("/proc", process, "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /// Lets this process's high-water mark begin anew at what it holds now, where the kernel allows it.
    ///
    /// @return whether it did
    public static boolean forget() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }
}
