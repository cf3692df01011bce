package io.plumbline.cli;

import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.BenchmarkRun.LeftOut;
import io.plumbline.benchmark.Contest;
import io.plumbline.benchmark.Entrant;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.OwnJava;
import io.plumbline.benchmark.Pace;
import io.plumbline.benchmark.ThisMachine;
import io.plumbline.benchmark.workload.Workload;
import io.plumbline.typeset.Typeset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Measures workloads at several scales, one after another.
///
/// @param out where files are made and contestants write
/// @param peers those that take part, where any are to
record Bench(Path out, Pace pace, long seed, Optional<Peers> peers) {

    /// What was measured, and what could not be.
    record Result(BenchmarkRun run, List<Failure> failures) {}

    /// A workload that one of our own engines could not do.
    ///
    /// @param what the workload and its scale
    record Failure(String what, RuntimeException cause) {}

    /// Measures what can be: a workload that fails costs no other its figures.
    Result run(List<Workload> workloads, List<Integer> scales, Progress progress) {
        Instant recorded = Instant.now();
        List<Measurement> measurements = new ArrayList<>();
        Set<LeftOut> leftOut = new LinkedHashSet<>();
        Map<String, String> versions = new TreeMap<>();
        List<Failure> failures = new ArrayList<>();
        List<Entrant> others = peers.map(all -> all.present(out.resolve("scratch/classes"), leftOut::add))
                .orElse(List.of());
        for (Workload workload : workloads) {
            if (workload.missing().isPresent()) {
                leftOut.add(new LeftOut(workload.name(), workload.missing().get()));
                continue;
            }
            for (int participants : scales) {
                try {
                    Contest.Outcome outcome = hold(workload, participants, others, progress);
                    measurements.addAll(outcome.measurements());
                    leftOut.addAll(outcome.leftOut());
                    versions.putAll(outcome.versions());
                } catch (RuntimeException failure) {
                    Failure failed = new Failure(what(workload, participants), failure);
                    failures.add(failed);
                    leftOut.add(new LeftOut(failed.what(), Failures.reason(failure)));
                }
            }
        }
        return new Result(
                new BenchmarkRun(recorded, ThisMachine.describe(out), versions, measurements, List.copyOf(leftOut)),
                failures);
    }

    private static String what(Workload workload, int participants) {
        return workload.name() + " of " + Typeset.count(participants, "participant", "participants");
    }

    private Contest.Outcome hold(Workload workload, int participants, List<Entrant> others, Progress progress) {
        Path files = workload.material()
                .in(out.resolve("data"), participants, seed, stage -> progress.step("make " + stage));
        Stream<Entrant> ours = workload.engines().stream().map(Bench::own);
        Stream<Entrant> theirs = workload.peers() ? others.stream() : Stream.empty();
        return new Contest(
                        workload.name(),
                        participants,
                        files,
                        workload.load(files),
                        out.resolve("scratch").resolve(workload.name()),
                        pace)
                .among(Stream.concat(ours, theirs).toList(), progress::step);
    }

    private static Entrant own(String engine) {
        List<String> command = OwnJava.command();
        command.addAll(List.of(Main.class.getName(), "contestant", engine));
        return new Entrant(engine, command, false);
    }
}
