package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.benchmark.ContestantLoop;
import io.plumbline.benchmark.Trial;
import io.plumbline.benchmark.workload.Workload;
import io.plumbline.benchmark.workload.Workloads;
import io.plumbline.engine.EngineVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plumbline contestant`: does one workload as often as standard input says `run`, and answers in lines of JSON. It is
/// what `bench` and `gate` start, of this build or of another.
@Command(name = "contestant", hidden = true, description = "Do one workload whenever standard input says run.")
final class ContestantCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ENGINE", description = "plumbline or duckdb.")
    private String engine;

    @Parameters(index = "1", paramLabel = "WORKLOAD", description = "What to do.")
    private String workload;

    @Parameters(index = "2", paramLabel = "FILES", description = "The directory of the workload's files.")
    private Path files;

    @Parameters(index = "3", paramLabel = "SCRATCH", description = "A directory to write to.")
    private Path scratch;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Workload asked = Workloads.require(workload);
        if (!Files.isDirectory(files)) {
            throw new InputException(files + " is no directory; give the one that holds the workload's files");
        }
        try (BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                Trial trial = asked.open(
                        engine,
                        files.toRealPath(),
                        Files.createDirectories(scratch).toRealPath())) {
            ContestantLoop.answer(
                    engine,
                    Map.of("plumbline", Version.release(), "duckdb", EngineVersion.duckDb()),
                    trial,
                    requests,
                    spec.commandLine().getOut());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot take part in " + workload, failure);
        }
        return 0;
    }
}
