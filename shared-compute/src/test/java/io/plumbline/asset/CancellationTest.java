package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.compliance.Compliance;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract held: a run that is cancelled at any of its steps says so and has written nothing, and its runner
/// goes on to the next.
final class CancellationTest {

    private static final RunRequest REQUEST = new RunRequest(
            List.of("elective_deferrals", "annual_additions"),
            Plan.withDefaults("ACME"),
            2025,
            LimitTable.bundled(),
            List.of(),
            Codec.DEFAULT);

    @TempDir
    private Path directory;

    private ResultStore results;

    @BeforeEach
    void fileAPlan() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        Files.writeString(data.resolve("census.csv"), """
                employee_id,birth_date,hire_date,compensation
                104711,1980-05-17,2010-03-01,90000.00
                """);
        Files.writeString(data.resolve("contributions.csv"), """
                employee_id,pay_date,money_type,amount
                104711,2025-06-30,pre_tax,12000.00
                """);
        results = ResultDirectory.of(directory.resolve("results"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"elective_deferrals", "annual_additions", "write elective_deferrals", "write annual_additions"})
    void aRunThatIsCancelledAtAStepWritesNothing(String step) {
        try (AssetRunner runner = runner()) {
            Cancellation cancellation = new Cancellation();

            assertThatThrownBy(() -> runner.run(REQUEST, requestingAt(step, cancellation), cancellation))
                    .isInstanceOf(CancelledException.class);
            assertThat(results.all()).isEmpty();

            assertThat(runner.run(REQUEST, RunObserver.NONE)).hasSize(2);
            assertThat(results.all()).hasSize(2);
        }
    }

    @Test
    void aRunThatIsCancelledBeforehandDoesNotBegin() {
        try (AssetRunner runner = runner()) {
            Cancellation cancellation = new Cancellation();
            cancellation.request();

            assertThatThrownBy(() -> runner.run(REQUEST, RunObserver.NONE, cancellation))
                    .isInstanceOf(CancelledException.class);
            assertThat(results.all()).isEmpty();
        }
    }

    private AssetRunner runner() {
        return new AssetRunner(
                Compliance.catalogue(),
                DataDirectory.of(directory.resolve("data")),
                Optional.of(results),
                Audience.LOG);
    }

    private static RunObserver requestingAt(String step, Cancellation cancellation) {
        return new RunObserver() {
            @Override
            public void step(String name, Supplier<OptionalDouble> progress) {
                if (name.equals(step)) {
                    cancellation.request();
                }
            }
        };
    }
}
