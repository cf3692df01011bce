package io.plumbline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The most memory that a process has held, as the kernel counts it.
public final class Resident {

    private static final long KIBIBYTE = 1024;

    private Resident() {}

    /// The most that this process has held since it began or was told to forget; 0 where the platform does not
    /// tell.
    public static long peak() {
        return peakOf("self");
    }

    static long peakOf(String process) {
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
    public static boolean forgetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }
}
