package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.benchmark.OwnJava;
import io.plumbline.benchmark.workload.Workloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `plumbline gate` lets two trees do the same work, says of each asset how they compare, keeps what it found,
/// and fails where the head is worse. Trees that only pretend to work take exactly as long as the test says.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a tree's launcher is a POSIX shell script")
class GateCommandTest {

    private static final String READY = "{\"ready\":\"plumbline\",\"versions\":{}}";

    @TempDir
    static Path home;

    private static Path real;

    @BeforeAll
    static void makeARealTree() throws IOException {
        String program = Stream.concat(OwnJava.command().stream(), Stream.of(Main.class.getName()))
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        real = tree("real", "exec " + program + " \"$@\"");
    }

    @Test
    void ofABuildAgainstItselfEveryAssetIsCompared() throws IOException {
        // No time passes a threshold of a hundred: this is about what is said, and not about speed.
        Path thresholds = Files.writeString(home.resolve("loose.yaml"), "time: 100\npeak_memory: 100\n");

        Invocation run = gate(real, real, "--scale", "40", "--rounds", "1", "--thresholds", thresholds.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Stream.concat(Workloads.partsOfPlanYear().stream(), Stream.of("plan_year")))
                .allSatisfy(asset -> assertThat(run.out())
                        .containsPattern(
                                "(?m)^" + asset + " time: [\\d.]+ \\([\\d.]+ to [\\d.]+\\) of base, at most 100"));
        assertThat(run.out()).endsWith("gate: no regression" + System.lineSeparator());
        JsonNode kept = new ObjectMapper().readTree(out().resolve("gate.json").toFile());
        assertThat(kept.at("/participants").asInt()).isEqualTo(40);
        assertThat(kept.at("/pairs/0/base/0/parts/annual_additions/nanos").asLong())
                .isPositive();
    }

    @Test
    void aRegressionFailsAndIsNamedInTheTable() throws IOException {
        Invocation run = gate(pretending("base", 100, 200), pretending("head", 140, 200));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("annual_additions time: 1.40 (1.40 to 1.40) of base, at most 1.25 is allowed:"
                        + " 140.0 ms instead of 100.0 ms: REGRESSION")
                .doesNotContain("annual_additions peak memory: 1.40");
        assertThat(Files.readString(out().resolve("gate.md")))
                .contains("regression of `annual_additions` (time), `plan_year` (time)", "10,000 participants");
    }

    @Test
    void aThresholdOfTheHeadsOwnFileCounts() throws IOException {
        Path head = pretending("lenient", 140, 200);
        Files.createDirectories(head.resolve("infra/benchmark"));
        Files.writeString(
                head.resolve("infra/benchmark/benchmarks.yaml"),
                "assets: {annual_additions: {time: 1.5}, plan_year: {time: 1.5}}\n");

        assertThat(gate(pretending("base", 100, 200), head).status()).isZero();
    }

    @Test
    void aSlipInTheThresholdsStopsItBeforeAnythingIsMeasured() throws IOException {
        Path thresholds = Files.writeString(home.resolve("slip.yaml"), "assets:\n  annual_addition: {time: 2}\n");

        assertThat(gate(real, real, "--thresholds", thresholds.toString()))
                .isEqualTo(new Invocation(
                        1,
                        "",
                        "plumbline: thresholds file " + thresholds + ": line 2: unknown asset assets.annual_addition"
                                + " (did you mean 'annual_additions'?)" + System.lineSeparator()));
    }

    @Test
    void aBaseThatIsOlderThanTheBenchmarksPassesAndIsToldOf() throws IOException {
        Invocation run = gate(tree("older", "exit 2"), real);

        assertThat(run)
                .isEqualTo(new Invocation(
                        0,
                        "gate: the base is older than the benchmarks, so there is nothing to compare"
                                + System.lineSeparator(),
                        ""));
        assertThat(Files.readString(out().resolve("gate.md"))).contains("not compared", "older than the benchmarks");
    }

    @Test
    void aBaseThatCannotDoTheWorkPassesAndAHeadThatCannotFails() throws IOException {
        Path broken = tree("broken", "[ \"$2\" = --help ] || echo '{\"error\":\"no such column\"}'");

        Invocation ofBase = gate(broken, pretending("head", 100, 200));
        Invocation ofHead = gate(pretending("base", 100, 200), broken);

        assertThat(ofBase.status()).isZero();
        assertThat(ofBase.out())
                .startsWith("gate: the base cannot do this workload, so there is nothing to compare: no such column");
        assertThat(ofHead.status()).isEqualTo(1);
        assertThat(ofHead.err()).startsWith("plumbline: the head cannot be measured: no such column");
    }

    @Test
    void whatIsNoTreeIsNamed() {
        assertThat(gate(home, real).err())
                .startsWith("plumbline: " + home + " has no plumbline that can be run; give the root of a clone");
    }

    private static Path out() {
        return home.resolve("out");
    }

    private static Invocation gate(Path base, Path head, String... options) {
        List<String> usual = List.of(
                "gate",
                "--base",
                base.toString(),
                "--head",
                head.toString(),
                "--out",
                out().toString(),
                "--pairs",
                "1",
                "--seconds",
                "0");
        return Invocation.of(Stream.concat(usual.stream(), Stream.of(options)).toArray(String[]::new));
    }

    /// A tree that says of every run that it took so long and held so much, at once.
    private static Path pretending(String name, long milliseconds, long mebibytes) throws IOException {
        String sample = "{\"nanos\":%d,\"rows\":1,\"parts\":{\"annual_additions\":{\"nanos\":%1$d,\"peak_bytes\":%d}}}"
                .formatted(milliseconds * 1_000_000, mebibytes << 20);
        return tree(name, """
                [ "$2" = --help ] && exit
                echo '%s'
                while read -r request; do echo '%s'; done""".formatted(READY, sample));
    }

    private static Path tree(String name, String script) throws IOException {
        Path tree = Files.createDirectories(home.resolve(name));
        Path launcher = Files.writeString(tree.resolve("plumbline"), "#!/bin/sh\n" + script + "\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return tree;
    }
}
