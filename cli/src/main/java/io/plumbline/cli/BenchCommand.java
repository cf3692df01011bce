package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.benchmark.BenchmarkJson;
import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Pace;
import io.plumbline.benchmark.workload.Workload;
import io.plumbline.benchmark.workload.Workloads;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plumbline bench`: what the work costs, beside the bare engine and beside what else could do it.
@Command(name = "bench", description = "Measure workloads, in turn with the bare engine and with peers.")
final class BenchCommand implements Callable<Integer> {

    /// How figures are shown.
    enum Form {
        /// For people.
        TABLE,
        /// For programs: the run as one JSON object.
        JSON
    }

    @Parameters(
            paramLabel = "WORKLOAD",
            arity = "0..*",
            completionCandidates = WorkloadNames.class,
            description = "Workloads: ${COMPLETION-CANDIDATES}. Default: all but the round trips.")
    private List<String> workloads = List.of();

    @Option(
            names = "--scale",
            paramLabel = "N",
            split = ",",
            defaultValue = "100000",
            description =
                    "How many participants; several, comma-separated, show how cost grows. Default: ${DEFAULT-VALUE}.")
    private List<Integer> scales;

    @Option(names = "--peers", description = "Measure Polars, pandas and row-by-row JDBC too, as far as they are here.")
    private boolean peers;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "So many rounds that count. Default: by what a round takes, 7 to 41.")
    private Optional<Integer> rounds = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The same seed gives the same data. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json. Default: ${DEFAULT-VALUE}.")
    private Form format;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "plumbline-bench",
            description = "Where data, figures and the report are kept. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Workload> asked = workloads.isEmpty()
                ? Workloads.usual()
                : workloads.stream().distinct().map(Workloads::require).toList();
        Pace pace = rounds.map(BenchCommand::atLeastOne).map(Pace::ofRounds).orElse(Pace.DEFAULT);
        Bench.Result result;
        try (Progress progress = Progress.onTerminal()) {
            result = new Bench(made(out), pace, seed, peers ? Optional.of(Peers.ofThisTree()) : Optional.empty())
                    .run(asked, scales, progress);
        }
        if (!result.run().measurements().isEmpty() || result.failures().isEmpty()) {
            show(result.run());
        }
        // Last, so that it is seen below whatever was measured.
        result.failures().forEach(failure -> Failures.tell(failure.what() + ": ", failure.cause(), spec.commandLine()));
        return result.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void show(BenchmarkRun run) {
        PrintWriter stdout = spec.commandLine().getOut();
        // Before anything is kept: figures that took an hour are not lost to a full disk.
        switch (format) {
            case TABLE -> BenchTable.print(run, stdout);
            case JSON -> stdout.print(BenchmarkJson.write(run));
        }
        stdout.flush();
        BenchFiles kept = BenchFiles.keep(run, out);
        if (format == Form.TABLE) {
            stdout.println();
            stdout.println("figures in %s; open %s in a browser".formatted(kept.figures(), kept.report()));
        }
        stdout.flush();
    }

    private static int atLeastOne(int rounds) {
        if (rounds < 1) {
            throw new InputException("--rounds is " + rounds + "; a benchmark has at least one round");
        }
        return rounds;
    }

    private static Path made(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new InputException(directory + " is a file; give a directory with --out");
        }
        try {
            return Files.createDirectories(directory).toRealPath();
        } catch (IOException unwritable) {
            throw new InputException(
                    "cannot make the directory " + directory + "; choose another with --out", unwritable);
        }
    }
}
