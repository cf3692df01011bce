package io.plumbline.engine;

import com.sun.management.OperatingSystemMXBean;
import io.plumbline.InputException;
import java.lang.management.ManagementFactory;
import java.util.Map;

/// How many bytes DuckDB may hold at once; beyond that it spills to disk.
///
/// DuckDB's own default, 80 % of the machine, is blind to the JVM's heap and to a container's limit, and a
/// process over that limit is killed without a word. So the limit is worked out: what the container, the
/// cgroup or the Lambda function has, less the largest heap, less [#OVERHEAD].
public record MemoryBudget(long bytes) {

    private static final long MIB = 1024L * 1024;

    /// What the process needs beside heap and DuckDB: code, threads, native buffers (measured: 110 to 190 MiB).
    static final long OVERHEAD = 200 * MIB;

    /// Below this DuckDB cannot even sort a plan; better to say so at the start than to fail in the middle.
    static final long LEAST = 64 * MIB;

    /// A laptop has other work: with this much a process that reads 500 MB of contributions stays below 1 GB, and
    /// one that is given a whole server still stays modest.
    static final long MOST_UNLESS_ASKED = 704 * MIB;

    public MemoryBudget {
        if (bytes < LEAST) {
            throw new IllegalArgumentException(
                    "a memory budget of " + bytes / MIB + " MiB is below the least of " + LEAST / MIB + " MiB");
        }
    }

    public static MemoryBudget ofMebibytes(long mebibytes) {
        return new MemoryBudget(mebibytes * MIB);
    }

    /// The budget of this process: `PLUMBLINE_MEMORY_MB` where set, else derived from Lambda, container or
    /// machine.
    public static MemoryBudget ofThisProcess() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        // Container-aware: the JDK takes the least of the machine and every cgroup above this process.
        return derive(
                System.getenv(),
                system.getTotalMemorySize(),
                Runtime.getRuntime().maxMemory());
    }

    static MemoryBudget derive(Map<String, String> environment, long visibleBytes, long heapBytes) {
        String asked = environment.get("PLUMBLINE_MEMORY_MB");
        if (asked != null) {
            return asked(asked);
        }
        String lambda = environment.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");
        long available = lambda == null
                ? visibleBytes
                : Math.min(visibleBytes, mebibytes("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", lambda) * MIB);
        long left = available - heapBytes - OVERHEAD;
        long most = lambda == null ? MOST_UNLESS_ASKED : Long.MAX_VALUE;
        return new MemoryBudget(Math.clamp(left, LEAST, most));
    }

    private static MemoryBudget asked(String value) {
        try {
            return ofMebibytes(mebibytes("PLUMBLINE_MEMORY_MB", value));
        } catch (IllegalArgumentException unusable) {
            throw new InputException(
                    "PLUMBLINE_MEMORY_MB is '%s'; set it to a whole number of MiB, %d or more, or unset it"
                            .formatted(value, LEAST / MIB),
                    unusable);
        }
    }

    private static long mebibytes(String variable, String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(variable + " is not a whole number of MiB: " + value, notANumber);
        }
    }
}
