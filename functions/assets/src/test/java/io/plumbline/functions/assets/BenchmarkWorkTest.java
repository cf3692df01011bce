package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.benchmark.BenchmarkJson;
import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Measurement;
import io.plumbline.functions.assets.trigger.BenchmarkOrder;
import io.plumbline.functions.assets.trigger.MalformedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workload is measured for each engine that does it, on data that are gone afterwards.
class BenchmarkWorkTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path place;

    @TempDir
    Path kept;

    @Test
    void measuresEveryEngineSoManyRounds() throws IOException {
        BenchmarkRun run = perform(new BenchmarkOrder("eligibility_flags", 200, 3), LONG);

        assertThat(run.measurements()).extracting(Measurement::engine).containsExactly("plumbline", "duckdb");
        assertThat(run.measurements()).allSatisfy(measurement -> {
            assertThat(measurement.workload()).isEqualTo("eligibility_flags");
            assertThat(measurement.participants()).isEqualTo(200);
            assertThat(measurement.samples()).hasSize(3).allSatisfy(sample -> {
                assertThat(sample.nanos()).isPositive();
                assertThat(sample.rows()).isEqualTo(200);
                assertThat(sample.bytes()).isPositive();
            });
        });
        assertThat(run.leftOut()).isEmpty();
        assertThat(run.versions()).containsOnlyKeys("plumbline", "duckdb");
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        perform(new BenchmarkOrder("plan_matching", 50, 1), LONG);

        assertThat(place).isEmptyDirectory();
    }

    @Test
    void saysWhatThereWasNoTimeFor() throws IOException {
        BenchmarkRun run = perform(new BenchmarkOrder("eligibility_flags", 50, 3), Duration.ZERO);

        assertThat(run.measurements()).isEmpty();
        assertThat(run.leftOut())
                .extracting(BenchmarkRun.LeftOut::what)
                .containsExactly("eligibility_flags, plumbline", "eligibility_flags, duckdb");
    }

    @Test
    void aWorkloadThatThereIsNotIsOneLineThatNamesThoseThatThereAre() {
        assertThatThrownBy(() -> perform(new BenchmarkOrder("eligibility_flag", 50, 3), LONG))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("workload 'eligibility_flag' is not known")
                .hasMessageContaining("plan_matching")
                .message()
                .hasLineCount(1);
        assertThat(place).isEmptyDirectory();
    }

    /// What it answers, as whoever keeps figures reads it.
    private BenchmarkRun perform(BenchmarkOrder order, Duration left) throws IOException {
        String answer = new BenchmarkWork(place).perform(order, Deadline.in(left));
        return BenchmarkJson.read(Files.writeString(kept.resolve("bench.json"), answer));
    }
}
