package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.benchmark.ThisMachine;
import io.plumbline.benchmark.gate.Gate;
import io.plumbline.benchmark.gate.GateJson;
import io.plumbline.benchmark.gate.Judgement;
import io.plumbline.benchmark.gate.MarkdownTable;
import io.plumbline.benchmark.gate.Thresholds;
import io.plumbline.benchmark.gate.ThresholdsFile;
import io.plumbline.benchmark.gate.Turns;
import io.plumbline.benchmark.gate.UnmeasurableException;
import io.plumbline.benchmark.gate.Verdict;
import io.plumbline.benchmark.workload.Workload;
import io.plumbline.benchmark.workload.Workloads;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `plumbline gate`: whether a build is surely slower than the one it is to replace, or needs more memory,
/// asset by asset. Exit status 1 says that it is.
@Command(name = "gate", description = "Judge a build against the one it is to replace, asset by asset.")
final class GateCommand implements Callable<Integer> {

    private static final String WORKLOAD = "plan_year";
    private static final String BASE = "base";
    private static final String THRESHOLDS = "infra/benchmark/benchmarks.yaml";
    private static final long SEED = 42;

    @Option(
            names = "--base",
            required = true,
            paramLabel = "DIR",
            description = "The tree that is to be replaced; its own ./plumbline is run.")
    private Path base;

    @Option(
            names = "--head",
            paramLabel = "DIR",
            description = "The tree that is to replace it. Default: the one of this program.")
    private Optional<Path> head = Optional.empty();

    @Option(
            names = "--thresholds",
            paramLabel = "FILE",
            description = "How much worse an asset may become. Default: " + THRESHOLDS + " of the head.")
    private Optional<Path> thresholds = Optional.empty();

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many participants. Default: ${DEFAULT-VALUE}.")
    private int scale;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "4",
            description = "Pairs of processes that are measured in any case. Default: ${DEFAULT-VALUE}.")
    private int pairs;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "6",
            description = "Rounds of each process that count. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "75",
            description =
                    "For how long more pairs are measured while something is in doubt. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "plumbline-gate",
            description = "Where the table and the figures are kept. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path ofHead = head.orElseGet(BuiltTree::ofThisProgram);
        Thresholds allowed = allowed(ofHead);
        Path directory = made(out);
        if (!new BuiltTree(base).canTakePart()) {
            return pass("the base is older than the benchmarks, so there is nothing to compare", directory);
        }
        Turns turns = turns(ofHead, directory);
        Gate.Result result;
        try (Progress progress = Progress.onTerminal()) {
            result = new Gate(
                            allowed, atLeastOne(pairs, "--pairs"), Duration.ofSeconds(seconds), InstantSource.system())
                    .judge(number -> turns.measure(number, progress::step));
        } catch (UnmeasurableException failure) {
            if (failure.engine().equals(BASE)) {
                return pass(
                        "the base cannot do this workload, so there is nothing to compare: " + failure.getMessage(),
                        directory);
            }
            throw new InputException("the head cannot be measured: " + failure.getMessage(), failure);
        }
        Judgement judgement = result.judgement();
        keep(directory, "gate.md", MarkdownTable.of(judgement, how(result)));
        keep(directory, "gate.json", GateJson.write(result, Instant.now(), ThisMachine.describe(directory)));
        print(judgement, spec.commandLine().getOut());
        return judgement.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Turns turns(Path ofHead, Path directory) {
        Workload workload = Workloads.require(WORKLOAD);
        return new Turns(
                new BuiltTree(base).entrant(BASE),
                new BuiltTree(ofHead).entrant("head"),
                WORKLOAD,
                scale,
                workload.material().in(directory.resolve("data"), scale, SEED, stage -> {}),
                directory.resolve("scratch"),
                1,
                atLeastOne(rounds, "--rounds"));
    }

    private Thresholds allowed(Path ofHead) {
        List<String> known = new ArrayList<>(Workloads.partsOfPlanYear());
        known.add(WORKLOAD);
        Path usual = ofHead.resolve(THRESHOLDS);
        return thresholds
                .or(() -> Optional.of(usual).filter(Files::exists))
                .map(file -> ThresholdsFile.read(file, known))
                .orElseGet(Thresholds::defaults);
    }

    private String how(Gate.Result result) {
        return "%d pairs of processes, %d rounds each, %,d participants; %s."
                .formatted(
                        result.pairs().size(),
                        rounds,
                        scale,
                        ThisMachine.describe(out).cpu());
    }

    private static void print(Judgement judgement, PrintWriter stdout) {
        judgement.verdicts().stream().map(Verdict::line).forEach(stdout::println);
        judgement.onlyInHead().forEach(asset -> stdout.println(asset + ": new, so compared with nothing"));
        judgement.onlyInBase().forEach(asset -> stdout.println(asset + ": no longer there"));
        int regressions = judgement.regressions().size();
        stdout.println("gate: " + (regressions == 0 ? "no regression" : "regressions: " + regressions));
        stdout.flush();
    }

    private int pass(String why, Path directory) {
        keep(directory, "gate.md", "### Benchmarks: not compared\n\n" + why + "\n");
        spec.commandLine().getOut().println("gate: " + why);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private static void keep(Path directory, String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException failure) {
            throw new InputException(
                    "cannot write %s in %s; choose another with --out".formatted(name, directory), failure);
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory).toRealPath();
        } catch (IOException failure) {
            throw new InputException("cannot make the directory " + directory + "; choose another with --out", failure);
        }
    }

    private static int atLeastOne(int number, String option) {
        if (number < 1) {
            throw new InputException("%s is %d; it is at least 1".formatted(option, number));
        }
        return number;
    }
}
