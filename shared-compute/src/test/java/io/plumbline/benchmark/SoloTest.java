package io.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The rounds that count are those after the warm-up, as many as were asked for or as there is time for, and one at
/// least.
class SoloTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void theRoundsThatWarmUpDoNotCount() {
        Measurement measurement = solo(new Pace(3, 4, 4, Duration.ZERO)).measure("engine", trial(), () -> false);

        assertThat(done).hasValue(7);
        assertThat(measurement.samples()).extracting(Sample::nanos).containsExactly(4L, 5L, 6L, 7L);
    }

    @Test
    void aRoundIsOverWhatThereIsToRead() {
        Sample sample = solo(Pace.ofRounds(1))
                .measure("engine", trial(), () -> false)
                .samples()
                .getFirst();

        assertThat(sample.rows()).isEqualTo(10);
        assertThat(sample.bytes()).isEqualTo(1_000);
    }

    @Test
    void noRoundIsBegunWhenTimeIsUp() {
        Measurement measurement =
                solo(new Pace(2, 5, 5, Duration.ZERO)).measure("engine", trial(), () -> done.get() >= 4);

        assertThat(measurement.samples()).hasSize(2);
    }

    @Test
    void oneIsDoneEvenThen() {
        assertThat(solo(Pace.ofRounds(5)).measure("engine", trial(), () -> true).samples())
                .hasSize(1);
    }

    private static Solo solo(Pace pace) {
        return new Solo("workload", 10, new Contest.Load(10, 1_000), pace);
    }

    /// Takes as many nanoseconds as it was asked times.
    private Trial trial() {
        return new Trial() {
            @Override
            public Sample run() {
                return Sample.of(done.incrementAndGet(), 1, 1);
            }

            @Override
            public void close() {}
        };
    }
}
