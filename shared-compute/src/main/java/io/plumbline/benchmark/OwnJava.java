package io.plumbline.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How this program starts more of its own kind: the same Java, flags and class path.
public final class OwnJava {

    private OwnJava() {}

    /// Starts Java with this program's class path; a class, or a file of Java, is to be appended.
    public static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                // An archive of classes is written at a process's end, and agents measure the tests.
                .filter(flag -> !flag.startsWith("-XX:AOTCacheOutput") && !flag.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }
}
