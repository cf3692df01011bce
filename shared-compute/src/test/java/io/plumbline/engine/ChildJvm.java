package io.plumbline.engine;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Another Java process over the same classes, with the flags that DuckDB and Arrow need.
final class ChildJvm {

    /// How a process ended and what it printed.
    record Outcome(int exitStatus, String output) {}

    private ChildJvm() {}

    /// Runs a main class to its end.
    ///
    /// @param prefix a command that runs the one that follows it; may be empty
    static Outcome run(List<String> prefix, String heap, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        Process process = start(prefix, heap, main, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    static Process start(List<String> prefix, String heap, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> Stream.of("--add-opens", "--enable-native-access", "--sun-misc")
                        .anyMatch(flag::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-cp", classPath(), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("\n", File.pathSeparator);
    }
}
