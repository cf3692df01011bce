package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.plumbline.InputException;
import io.plumbline.benchmark.BenchmarkJson;
import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.OwnJava;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A benchmark prints what it measured, keeps it beside what was measured before, and is not stopped by a peer that is
/// not installed.
class BenchCommandTest {

    @TempDir
    private Path directory;

    @Test
    void figuresArePrintedAndKeptWithAPage() throws IOException {
        Path out = directory.resolve("bench");
        Invocation bench = bench("table", out);

        assertThat(bench.err()).isEmpty();
        assertThat(bench.status()).isZero();
        assertThat(bench.out())
                .contains("plan_matching, 1,000 participants, 1 round", "\n  plumbline ", "\n  duckdb ")
                .contains("open " + out.resolve("bench.html") + " in a browser");
        BenchmarkRun kept = BenchmarkJson.read(kept(out));
        assertThat(kept.measurements())
                .extracting(Measurement::engine)
                .containsExactlyInAnyOrder("plumbline", "duckdb");
        assertThat(out.resolve("bench.html"))
                .content()
                .contains("plan_matching", kept.machine().cpu());
    }

    @Test
    void jsonIsTheRunThatIsKeptAndNothingElse() throws IOException {
        Path out = directory.resolve("bench");
        Invocation bench = bench("json", out);

        assertThat(bench.status()).as(bench.err()).isZero();
        assertThat(kept(out)).hasContent(bench.out());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "contestants are started by a POSIX shell")
    void whereNodeIsAbsentOneLineSaysSoAndTheRestRuns() throws IOException, InterruptedException {
        Path out = directory.resolve("bench");
        List<String> command = OwnJava.command();
        command.add(1, "-Dplumbline.home=" + Path.of("..").toAbsolutePath().normalize());
        command.addAll(List.of(
                Main.class.getName(),
                "bench",
                "plan_matching",
                "--scale",
                "1000",
                "--rounds",
                "1",
                "--peers",
                "--out"));
        command.add(out.toString());
        File errors = directory.resolve("errors").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().put("PATH", aShellAndNothingElse().toString());
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (var reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        }

        assertThat(process.waitFor()).as(Files.readString(errors.toPath())).isZero();
        assertThat(lines)
                .containsOnlyOnce("  polars: node is not on the PATH; install Node.js 20 or later")
                .anyMatch(line -> line.startsWith("  plumbline "))
                .anyMatch(line -> line.startsWith("  jdbc "));
    }

    @Test
    void aWorkloadThatFailsIsNamedAndCostsNoOtherItsFigures() throws IOException {
        Path out = directory.resolve("bench");
        Path withoutData = Files.createDirectories(out.resolve("data/census-1000-42"));
        Files.writeString(withoutData.resolve("made.json"), "{}");

        Invocation bench = benchOf(out, "eligibility_flags", "plan_matching");

        assertThat(bench.status()).isEqualTo(1);
        assertThat(bench.err().lines())
                .singleElement(STRING)
                .startsWith("plumbline: eligibility_flags of 1,000 participants: plumbline cannot be measured: ");
        assertThat(bench.out())
                .contains("plan_matching, 1,000 participants, 1 round", "\n  plumbline ")
                .contains("\nLeft out:\n  eligibility_flags of 1,000 participants: plumbline cannot be measured: ");
        assertThat(BenchmarkJson.read(kept(out)).measurements())
                .extracting(Measurement::workload)
                .containsOnly("plan_matching");
    }

    @Test
    void whereNothingCouldBeMeasuredNothingIsKept() throws IOException {
        Files.writeString(directory.resolve("data"), "in the way");

        Invocation bench = benchOf(directory, "plan_matching");

        assertThat(bench.status()).isEqualTo(1);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).startsWith("plumbline: plan_matching of 1,000 participants: ");
        assertThat(directory).isDirectoryNotContaining("glob:**.{json,html}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan_matchin | 1000 | 1 | 1 | workload 'plan_matchin' is not known
            plan_matching | 1000 | 0 | 1 | --rounds is 0; a benchmark has at least one round
            plan_matching | many | 1 | 2 | is not an int
            """)
    void whatCannotBeMeasuredIsSaidInOneLine(String workload, String scale, String rounds, int status, String error) {
        Invocation bench =
                Invocation.of("bench", workload, "--scale", scale, "--rounds", rounds, "--out", directory.toString());

        assertThat(bench.status()).isEqualTo(status);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).contains(error);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFileIsNoPlaceForFigures() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        Invocation bench = Invocation.of("bench", "plan_matching", "--out", file.toString());

        assertThat(bench.status()).isEqualTo(1);
        assertThat(bench.err()).isEqualTo("plumbline: " + file + " is a file; give a directory with --out\n");
    }

    @Test
    void anEarlierRunThatCannotBeReadIsNamed() throws IOException {
        Path earlier = Files.writeString(directory.resolve("bench-1.json"), "{}");
        BenchmarkRun run = BenchTableTest.oneRun();

        assertThatThrownBy(() -> BenchFiles.keep(run, directory))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(earlier + ": version is missing");
    }

    private static Invocation bench(String format, Path out) {
        return Invocation.of(
                "bench",
                "plan_matching",
                "--scale",
                "1000",
                "--rounds",
                "1",
                "--format",
                format,
                "--out",
                out.toString());
    }

    private static Invocation benchOf(Path out, String... workloads) {
        List<String> arguments = new ArrayList<>(List.of("bench"));
        arguments.addAll(List.of(workloads));
        arguments.addAll(List.of("--scale", "1000", "--rounds", "1", "--out", out.toString()));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private Path aShellAndNothingElse() throws IOException {
        Path programs = Files.createDirectory(directory.resolve("programs"));
        Files.createSymbolicLink(programs.resolve("sh"), Path.of("/bin/sh"));
        return programs;
    }

    private static Path kept(Path out) {
        File[] files = out.toFile().listFiles((_, name) -> name.matches("bench-\\d{8}T\\d{6}Z\\.json"));
        assertThat(files).hasSize(1);
        return Objects.requireNonNull(files)[0].toPath();
    }
}
