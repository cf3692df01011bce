package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher finds a JDK 25 from wherever it is called, and says in one line what to do where there is none.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("../plumbline").toAbsolutePath().normalize();
    private static final String THIS_JDK = System.getProperty("java.home");

    @TempDir
    Path directory;

    @Test
    void worksThroughSymbolicLinksFromAnyDirectory() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), LAUNCHER);
        Path linkToLink = Files.createSymbolicLink(directory.resolve("link-to-link"), link.getFileName());

        Outcome outcome = run(linkToLink, Map.of("PLUMBLINE_JAVA_HOME", THIS_JDK), "jdk");

        assertThat(outcome).isEqualTo(new Outcome(0, THIS_JDK + "\n", ""));
    }

    @Test
    void passesOverAJavaHomeOfAnotherVersion() throws IOException, InterruptedException {
        Path old = jdk("old", "17.0.14");
        jdk("home/.jdks/current", "25.0.1");

        Outcome outcome = run(
                LAUNCHER,
                Map.of(
                        "JAVA_HOME",
                        old.toString(),
                        "HOME",
                        directory.resolve("home").toString()),
                "jdk");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).isNotBlank().doesNotContain(old.toString());
    }

    @Test
    void takesTheJavaHomeThatIsAJdk25() throws IOException, InterruptedException {
        Path current = jdk("current", "25.0.1");

        assertThat(run(LAUNCHER, Map.of("JAVA_HOME", current.toString()), "jdk"))
                .isEqualTo(new Outcome(0, current + "\n", ""));
    }

    @Test
    void refusesANamedHomeThatIsNoJdk25() throws IOException, InterruptedException {
        Path old = jdk("old", "17.0.14");

        assertThat(run(LAUNCHER, Map.of("PLUMBLINE_JAVA_HOME", old.toString()), "jdk"))
                .isEqualTo(new Outcome(1, "", "plumbline: PLUMBLINE_JAVA_HOME is not a JDK 25: " + old + "\n"));
    }

    /// As much of a JDK as the launcher looks at.
    private Path jdk(String name, String version) throws IOException {
        Path home = directory.resolve(name);
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Outcome run(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "PLUMBLINE_JAVA_HOME"));
        builder.environment().putAll(environment);
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        Process process = builder.directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        int status = process.waitFor();
        return new Outcome(
                status,
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    private record Outcome(int status, String output, String errors) {}
}
