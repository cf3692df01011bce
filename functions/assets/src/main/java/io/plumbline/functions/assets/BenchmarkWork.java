package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.asset.CodeVersion;
import io.plumbline.benchmark.BenchmarkJson;
import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.BenchmarkRun.LeftOut;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Pace;
import io.plumbline.benchmark.Solo;
import io.plumbline.benchmark.ThisMachine;
import io.plumbline.benchmark.Trial;
import io.plumbline.benchmark.workload.Workload;
import io.plumbline.benchmark.workload.Workloads;
import io.plumbline.engine.EngineVersion;
import io.plumbline.functions.assets.trigger.BenchmarkOrder;
import io.plumbline.functions.assets.trigger.MalformedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Measures one workload in this process: an engine's rounds, then those of the next.
///
/// @param place where files may be made; they are removed again
record BenchmarkWork(Path place) {

    private static final long SEED = 42;

    /// @return the run, as [BenchmarkJson] writes it
    /// @throws MalformedEvent if there is no such workload
    String perform(BenchmarkOrder order, Deadline deadline) {
        Workload workload = workload(order.workload());
        Path own = made();
        try {
            return BenchmarkJson.write(measured(workload, order, own, deadline));
        } finally {
            wipe(own);
        }
    }

    private static BenchmarkRun measured(Workload workload, BenchmarkOrder order, Path own, Deadline deadline) {
        Instant recorded = Instant.now();
        Path files = workload.material().in(own, order.participants(), SEED, _ -> {});
        Solo solo =
                new Solo(workload.name(), order.participants(), workload.load(files), Pace.ofRounds(order.rounds()));
        List<Measurement> measurements = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (String engine : workload.engines()) {
            String what = workload.name() + ", " + engine;
            if (deadline.hasPassed()) {
                leftOut.add(new LeftOut(what, "time was up; ask for fewer participants or rounds"));
                continue;
            }
            try (Trial trial = workload.open(engine, files, made(own.resolve(engine)))) {
                Measurement measurement = solo.measure(engine, trial, deadline::hasPassed);
                measurements.add(measurement);
                int done = measurement.samples().size();
                if (done < order.rounds()) {
                    leftOut.add(new LeftOut(what, "time was up after %d rounds of %d".formatted(done, order.rounds())));
                }
            }
        }
        Map<String, String> versions = Map.of("plumbline", CodeVersion.release(), "duckdb", EngineVersion.duckDb());
        return new BenchmarkRun(recorded, ThisMachine.describe(own), versions, measurements, leftOut);
    }

    private static Workload workload(String name) {
        try {
            return Workloads.require(name);
        } catch (InputException unknown) {
            throw new MalformedEvent(RunReport.Outcome.line(unknown));
        }
    }

    private Path made() {
        try {
            return Files.createTempDirectory(place, "benchmark-").toRealPath();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write to " + place, unwritable);
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write to " + directory, unwritable);
        }
    }

    private static void wipe(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot wipe " + directory, unwritable);
        }
    }
}
