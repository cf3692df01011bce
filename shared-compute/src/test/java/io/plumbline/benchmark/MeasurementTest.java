package io.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is told of rounds is a value that was measured, and rates follow from the median.
class MeasurementTest {

    @Test
    void percentilesAreValuesThatWereMeasured() {
        Measurement measured = of(LongStream.rangeClosed(1, 20).toArray());

        assertThat(measured.leastNanos()).isEqualTo(1);
        assertThat(measured.medianNanos()).isEqualTo(10);
        assertThat(measured.p95Nanos()).isEqualTo(19);
    }

    @Test
    void theOrderOfRoundsDoesNotMatter() {
        assertThat(of(5, 1, 9).medianNanos()).isEqualTo(5);
    }

    @Test
    void oneRoundIsAllOfThem() {
        Measurement measured = of(7);

        assertThat(List.of(measured.leastNanos(), measured.medianNanos(), measured.p95Nanos()))
                .containsOnly(7L);
    }

    @Test
    void ratesAreOfTheMedianRound() {
        Measurement measured = new Measurement(
                "w", 1, "e", List.of(Sample.of(500_000_000, 0, 0).over(1_000, 4_000)), 0, 0);

        assertThat(measured.rowsPerSecond()).isEqualTo(2_000);
        assertThat(measured.bytesPerSecond()).isEqualTo(8_000);
    }

    @Test
    void withoutRoundsThereIsNothingToTell() {
        assertThatThrownBy(() -> of()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shortRoundsAreManyAndLongOnesFew() {
        Pace pace = new Pace(1, 3, 5, Duration.ofNanos(100));

        assertThat(pace.wantsAnother(2, 1_000)).isTrue();
        assertThat(pace.wantsAnother(3, 1_000)).isFalse();
        assertThat(pace.wantsAnother(4, 99)).isTrue();
        assertThat(pace.wantsAnother(5, 0)).isFalse();
    }

    private static Measurement of(long... nanos) {
        return new Measurement(
                "w",
                1,
                "e",
                LongStream.of(nanos).mapToObj(each -> Sample.of(each, 1, 1)).toList(),
                0,
                0);
    }
}
