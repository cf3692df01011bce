package io.plumbline.cli;

import io.plumbline.benchmark.BenchmarkRun.LeftOut;
import io.plumbline.benchmark.Entrant;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What else can do the work here: Polars where Node is and the peers are installed, pandas where Python has it, and
/// JDBC row by row, which needs nothing that is not there.
final class Peers {

    private final Path directory;
    private final Function<String, Optional<Path>> programs;

    /// @param directory where the peers are, `infra/benchmark/peers` of the source tree
    /// @param programs finds a program by its name
    Peers(Path directory, Function<String, Optional<Path>> programs) {
        this.directory = directory;
        this.programs = programs;
    }

    static Peers ofThisTree() {
        return new Peers(
                Path.of(System.getProperty("plumbline.home", ".")).resolve("infra/benchmark/peers"), Peers::onPath);
    }

    /// Those that can take part.
    ///
    /// @param classes a directory for what has to be compiled
    /// @param absent told of each that cannot, and why
    List<Entrant> present(Path classes, Consumer<LeftOut> absent) {
        List<Entrant> present = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            absent.accept(new LeftOut("peers", "they come with the source tree, and this is no source tree"));
            return present;
        }
        Optional<Path> node = programs.apply("node");
        if (node.isEmpty()) {
            absent.accept(new LeftOut("polars", "node is not on the PATH; install Node.js 20 or later"));
        } else if (!Files.isDirectory(directory.resolve("node_modules"))) {
            absent.accept(new LeftOut("polars", "it is not installed; run: npm ci --prefix infra/benchmark/peers"));
        } else {
            present.add(peer("polars", node.get().toString(), "polars.mjs"));
            present.add(peer("polars-collect", node.get().toString(), "polars-collect.mjs"));
        }
        new JavaPeer(directory.resolve("jdbc"), "JdbcPeer")
                .compiled(classes, why -> absent.accept(new LeftOut("jdbc", why)))
                .ifPresent(command -> present.add(new Entrant("jdbc", command, true)));
        Optional<Path> python = programs.apply("python3");
        if (python.isEmpty()) {
            absent.accept(new LeftOut("pandas", "python3 is not on the PATH"));
        } else {
            present.add(peer("pandas", python.get().toString(), "pandas/pandas_peer.py"));
        }
        return present;
    }

    private Entrant peer(String engine, String program, String script) {
        return new Entrant(engine, List.of(program, directory.resolve(script).toString()), true);
    }

    static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
