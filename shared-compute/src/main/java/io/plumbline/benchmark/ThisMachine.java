package io.plumbline.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The machine that this process runs on, as far as it tells of itself; nobody is asked over the network, and
/// what cannot be found out is `unknown`.
public final class ThisMachine {

    /// Names the kind of instance, where the machine does not.
    private static final String INSTANCE = "PLUMBLINE_INSTANCE";

    private static final String UNKNOWN = "unknown";

    private final Map<String, String> environment;
    private final Path root;

    ThisMachine(Map<String, String> environment, Path root) {
        this.environment = environment;
        this.root = root;
    }

    /// This machine, with the file system that benchmarks read and write.
    ///
    /// @param data a directory, which need not be there yet
    public static Machine describe(Path data) {
        return new ThisMachine(System.getenv(), Path.of("/")).with(data);
    }

    Machine with(Path data) {
        // Both are the least of the machine and of every control group around this process, of version 1 or 2.
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                disk(data.toAbsolutePath()),
                instance());
    }

    /// The model's name, which processors of Arm do not tell: of those the maker and the part, by number.
    String cpu() {
        List<String> lines = lines("proc/cpuinfo");
        return value(lines, "model name")
                .or(() -> value(lines, "CPU implementer").map(maker -> "%s, implementer %s, part %s"
                        .formatted(
                                System.getProperty("os.arch"),
                                maker,
                                value(lines, "CPU part").orElse(UNKNOWN))))
                .orElse(System.getProperty("os.arch"));
    }

    /// What was named, or what the firmware of EC2 says, or Lambda with its memory; else empty.
    String instance() {
        String named = environment.get(INSTANCE);
        if (named != null) {
            return named.strip();
        }
        String lambda = environment.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");
        if (lambda != null) {
            return "AWS Lambda, " + lambda + " MB";
        }
        return line("sys/devices/virtual/dmi/id/sys_vendor")
                .filter("Amazon EC2"::equals)
                .flatMap(_ -> line("sys/devices/virtual/dmi/id/product_name"))
                .orElse("");
    }

    private String disk(Path data) {
        try {
            FileStore store = Files.getFileStore(existing(data));
            return disk(store.type(), store.name());
        } catch (IOException _) {
            return UNKNOWN;
        }
    }

    /// `xfs on /dev/nvme1n1 (Amazon EC2 NVMe Instance Storage)`: on EC2 only the model tells a local disk from
    /// one behind a network.
    String disk(String type, String device) {
        if (device.isEmpty() || device.equals(type)) {
            return type;
        }
        String model = model(device).map(name -> " (" + name + ")").orElse("");
        return type + " on " + device + model;
    }

    private Optional<String> model(String device) {
        if (!device.startsWith("/dev/")) {
            return Optional.empty();
        }
        try {
            // A link into the tree of devices, where a partition lies below its disk.
            Path block =
                    root.resolve("sys/class/block").resolve(device.substring(5)).toRealPath();
            return Stream.of(block, block.resolve(".."))
                    .flatMap(disk -> read(disk.resolve("device/model")).stream())
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Path existing(Path path) {
        @Nullable Path place = path;
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        return place == null ? path : place;
    }

    private static Optional<String> value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key) && line.contains(":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private Optional<String> line(String file) {
        return lines(file).stream().findFirst().map(String::strip);
    }

    private List<String> lines(String file) {
        return read(root.resolve(file)).stream().flatMap(String::lines).toList();
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
