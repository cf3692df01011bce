package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.benchmark.Entrant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;

/// A clone of this repository, of whatever version, whose program can be run; its launcher builds it where
/// needed.
///
/// @param root the directory that holds `plumbline`
record BuiltTree(Path root) {

    /// The tree that this program was started from.
    static Path ofThisProgram() {
        String home = System.getProperty("plumbline.home", "");
        if (home.isEmpty()) {
            throw new InputException("this program does not know its tree; name one with --head");
        }
        return Path.of(home);
    }

    /// The tree's own program as a contestant.
    Entrant entrant(String name) {
        return new Entrant(name, List.of(launcher().toString(), "contestant", "plumbline"), false);
    }

    /// Whether its program knows the command that benchmarks are done with; one that does not calls it wrong
    /// usage.
    boolean canTakePart() {
        try {
            return new ProcessBuilder(launcher().toString(), "contestant", "--help")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    != ExitCode.USAGE;
        } catch (IOException failure) {
            throw new InputException("cannot run %s: %s".formatted(launcher(), failure.getMessage()), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted while the base was looked at", interrupted);
        }
    }

    private Path launcher() {
        Path launcher = root.resolve("plumbline").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            throw new InputException(root + " has no plumbline that can be run; give the root of a clone");
        }
        return launcher;
    }
}
