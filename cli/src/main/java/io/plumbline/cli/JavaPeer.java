package io.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// A peer that is written in Java, compiled before it is started: a compiler in the process that is measured would
/// count for its memory.
///
/// @param sources the directory of its source files, all in the unnamed package
/// @param main the class to start
record JavaPeer(Path sources, String main) {

    /// The command that starts it, with the libraries of this program.
    ///
    /// @param classes the directory to compile it into
    /// @param absent told why there is none
    Optional<List<String>> compiled(Path classes, Consumer<String> absent) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            absent.accept("it is compiled first, and this Java has no compiler; install a JDK");
            return Optional.empty();
        }
        Optional<String[]> arguments = arguments(classes);
        if (arguments.isEmpty()) {
            absent.accept("its sources are not in " + sources + "; check the source tree out again");
            return Optional.empty();
        }
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        if (compiler.run(null, OutputStream.nullOutputStream(), complaints, arguments.get()) != 0) {
            absent.accept("it does not compile: "
                    + complaints
                            .toString(StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse("javac says nothing"));
            return Optional.empty();
        }
        return Optional.of(command(classes));
    }

    /// What the compiler is told; nothing where there are no sources.
    private Optional<String[]> arguments(Path classes) {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", libraries()));
        try (Stream<Path> files = Files.list(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(arguments.toArray(String[]::new));
    }

    private List<String> command(Path classes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                libraries() + File.pathSeparator + classes,
                main);
    }

    private static String libraries() {
        return System.getProperty("java.class.path");
    }
}
