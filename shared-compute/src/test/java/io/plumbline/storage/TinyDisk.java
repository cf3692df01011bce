package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A file system of a few kilobytes. Where none can be mounted (it takes root) the test that asks for one is
/// skipped.
///
/// @param directory where it is mounted
public record TinyDisk(Path directory) implements AutoCloseable {

    public static TinyDisk mount(Path directory, int kilobytes) {
        Optional<String> fault =
                run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", directory.toString());
        assumeThat(fault)
                .as("a file system of %d KB cannot be mounted here: %s", kilobytes, fault)
                .isEmpty();
        return new TinyDisk(directory);
    }

    @Override
    public void close() {
        assertThat(run("umount", directory.toString())).isEmpty();
    }

    /// Empty when the command succeeds, else what it says.
    private static Optional<String> run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(output.strip());
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
