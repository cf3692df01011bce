package io.plumbline.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every workload does what it says: Plumbline and the bare engine come to the same rows from the same seeded
/// files, and can do it again.
class WorkloadsTest {

    private static final int PARTICIPANTS = 300;

    @TempDir
    static Path home;

    @ParameterizedTest
    @MethodSource("onThisMachine")
    void plumblineAndTheBareEngineComeToTheSameRows(Workload workload) throws IOException {
        Path files = material(workload.material());

        Path ours = ran(workload, "plumbline", files);
        Path floor = ran(workload, "duckdb", files);

        try (Session session = Session.open(SessionSettings.reading(List.of(home.toRealPath())))) {
            session.view("ours", "from " + new Source.Parquet(List.of(ours)).scan());
            session.view("floor", "from " + new Source.Parquet(List.of(floor)).scan());
            assertThat(session.count("ours")).isPositive();
            assertThat(rows(session, "from ours except all from floor")).isZero();
            assertThat(rows(session, "from floor except all from ours")).isZero();
        }
    }

    @Test
    void aPlanYearTellsEachAssetApart() throws IOException {
        Workload workload = Workloads.require("plan_year");
        Path files = material(workload.material());

        try (Trial trial = workload.open("plumbline", files, scratch("parts"))) {
            Sample sample = trial.run();

            assertThat(sample.parts()).containsOnlyKeys(Computations.PLAN_YEAR);
            assertThat(sample.parts().values().stream()
                            .mapToLong(Sample.Part::nanos)
                            .sum())
                    .isEqualTo(sample.nanos());
            assertThat(sample.wholeNanos()).isGreaterThan(sample.nanos());
        }
    }

    @Test
    void theSameSeedGivesTheSameFiles() throws IOException {
        Path one = Material.MATCHING.in(scratch("one"), 200, 7, stage -> {});
        Path two = Material.MATCHING.in(scratch("two"), 200, 7, stage -> {});
        Path other = Material.MATCHING.in(scratch("other"), 200, 8, stage -> {});

        assertThat(one.resolve("employees.parquet")).hasSameBinaryContentAs(two.resolve("employees.parquet"));
        assertThat(Files.mismatch(one.resolve("employees.parquet"), other.resolve("employees.parquet")))
                .isNotNegative();
    }

    @Test
    void filesThatAreWholeAreNotMadeAgain() throws IOException {
        Path parent = scratch("kept");
        Material.MATCHING.in(parent, 50, 1, stage -> {});

        Material.MATCHING.in(parent, 50, 1, stage -> {
            throw new AssertionError("made again: " + stage);
        });
    }

    @Test
    void thereIsSoMuchToReadAsTheFilesHave() throws IOException {
        Workload workload = Workloads.require("eligibility_flags");
        Path files = material(workload.material());

        assertThat(workload.load(files).rows()).isEqualTo(PARTICIPANTS);
        assertThat(workload.load(files).bytes())
                .isEqualTo(Files.size(files.resolve("data/census/plan_id=SAMPLE/plan_year=2025/census.parquet")));
    }

    @Test
    void anUnknownWorkloadIsToldWithTheNearest() {
        assertThatThrownBy(() -> Workloads.require("annual_addition"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("workload 'annual_addition' is not known (did you mean 'annual_additions'?)");
    }

    @Test
    void anUnknownEngineIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> Workloads.require("plan_year").open("spark", home, home))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("the engines are plumbline, duckdb");
    }

    /// Of the round trips, which differ by their codec, one.
    static List<Workload> onThisMachine() {
        return Workloads.all().stream()
                .filter(workload -> workload.missing().isEmpty())
                .filter(workload -> !workload.name().startsWith("parquet_round_trip_"))
                .toList();
    }

    /// Twice, for a contestant is told to run more than once.
    private static Path ran(Workload workload, String engine, Path files) throws IOException {
        Path scratch = scratch(workload.name() + "-" + engine);
        try (Trial trial = workload.open(engine, files, scratch)) {
            trial.run();
            assertThat(trial.run().nanos()).isPositive();
        }
        return scratch.resolve("result.parquet");
    }

    private static Path material(Material material) throws IOException {
        return material.in(home.toRealPath(), PARTICIPANTS, 42, stage -> {});
    }

    private static Path scratch(String name) throws IOException {
        return Files.createDirectories(home.resolve("scratch").resolve(name)).toRealPath();
    }

    private static long rows(Session session, String select) {
        try (Rows rows = session.rows("select count(*) as n from (" + select + ")")) {
            rows.next();
            return rows.integer("n");
        }
    }
}
