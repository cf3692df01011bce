package io.plumbline.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A POSIX shell in a directory where `./plumbline` is the program under test, in a process of its own.
///
/// What is exported stays so for later commands.
final class Shell {

    /// How a command ended, and what it printed.
    record Outcome(String command, int status, String output, String errors) {}

    private final Path directory;
    private final List<String> exports = new ArrayList<>();

    Shell(Path directory) throws IOException {
        this.directory = directory;
        Path program = Files.writeString(
                directory.resolve("plumbline"), """
                #!/bin/sh
                exec %s %s -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
                """.formatted(java(), flags(), classPath(), Main.class.getName()));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + program);
        }
    }

    Outcome run(String command) throws IOException, InterruptedException {
        if (command.startsWith("export ")) {
            exports.add(command);
        }
        String script = Stream.concat(exports.stream(), Stream.of(command)).collect(Collectors.joining("\n"));
        Path output = Files.createTempFile("output", "");
        Path errors = Files.createTempFile("errors", "");
        try {
            ProcessBuilder builder = new ProcessBuilder("sh", "-ec", script).directory(directory.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PLUMBLINE_"));
            int status = builder.redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            return new Outcome(
                    command,
                    status,
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static String java() {
        return "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "'";
    }

    /// The flags that DuckDB and Arrow need, as this process has them.
    private static String flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> Stream.of("--add-opens", "--enable-native-access", "--sun-misc")
                        .anyMatch(flag::startsWith))
                .collect(Collectors.joining(" "));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("\n", File.pathSeparator);
    }
}
