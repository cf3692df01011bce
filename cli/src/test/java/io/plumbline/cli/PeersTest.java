package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.benchmark.BenchmarkRun.LeftOut;
import io.plumbline.benchmark.Entrant;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Pace;
import io.plumbline.benchmark.workload.Workloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The peers of the benchmarks give, to the cent, the results that Plumbline gives, or they do not take part, and it is
/// said why.
class PeersTest {

    private static final Path DIRECTORY =
            Path.of("../infra/benchmark/peers").toAbsolutePath().normalize();

    private static final Map<String, List<String>> MEASURED = new HashMap<>();

    @TempDir
    private static Path shared;

    private final List<LeftOut> absent = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void javaOverJdbcGivesTheSameRows() {
        assertThat(contest()).contains("plumbline", "jdbc");
    }

    @Test
    void polarsGivesTheSameRows() {
        assumeThat(DIRECTORY.resolve("node_modules"))
                .as("Polars is installed: npm ci --prefix infra/benchmark/peers")
                .isDirectory();
        assumeThat(Peers.onPath("node")).as("Node.js is on the PATH").isPresent();

        assertThat(contest()).contains("plumbline", "polars", "polars-collect");
    }

    @Test
    void whereNodeIsAbsentPolarsIsLeftOutAndTheRestRuns() {
        assertThat(present(program -> Optional.empty())).contains("jdbc").doesNotContain("polars");
        assertThat(absent).contains(new LeftOut("polars", "node is not on the PATH; install Node.js 20 or later"));
    }

    @Test
    void peersThatAreNotInTheTreeAreLeftOut() {
        assertThat(new Peers(directory.resolve("none"), Peers::onPath).present(directory, absent::add))
                .isEmpty();
        assertThat(absent).extracting(LeftOut::what).containsExactly("peers");
    }

    @Test
    void aPeerOfJavaThatDoesNotCompileIsLeftOutWithTheCompilersFirstLine() throws IOException {
        Path sources = Files.createDirectories(directory.resolve("jdbc"));
        Files.writeString(sources.resolve("JdbcPeer.java"), "class JdbcPeer { int rows = nobody; }");

        new Peers(directory, program -> Optional.empty()).present(directory.resolve("classes"), absent::add);

        assertThat(absent)
                .filteredOn(left -> left.what().equals("jdbc"))
                .extracting(LeftOut::why)
                .singleElement()
                .asString()
                .startsWith("it does not compile: ")
                .contains("JdbcPeer.java:1: error: cannot find symbol");
    }

    @Test
    void aPeerOfJavaWhoseSourcesAreMissingIsLeftOut() {
        assertThat(new Peers(directory, program -> Optional.empty()).present(directory.resolve("classes"), absent::add))
                .isEmpty();
        assertThat(absent)
                .contains(new LeftOut(
                        "jdbc",
                        "its sources are not in " + directory.resolve("jdbc") + "; check the source tree out again"));
    }

    private List<String> present(Function<String, Optional<Path>> programs) {
        return new Peers(DIRECTORY, programs)
                .present(directory.resolve("classes"), absent::add).stream()
                        .map(Entrant::engine)
                        .toList();
    }

    /// The engines whose results were the same, so that they were measured, in the workload that is the most to get
    /// right; `.ci/run` holds contests of all four.
    private static List<String> contest() {
        return MEASURED.computeIfAbsent("annual_additions", PeersTest::held);
    }

    private static List<String> held(String workload) {
        Peers peers =
                new Peers(DIRECTORY, program -> program.equals("node") ? Peers.onPath(program) : Optional.empty());
        try (Progress progress = Progress.onTerminal()) {
            return new Bench(shared, Pace.ofRounds(1), 42, Optional.of(peers))
                    .run(List.of(Workloads.require(workload)), List.of(1_000), progress).run().measurements().stream()
                            .map(Measurement::engine)
                            .toList();
        }
    }
}
