package io.plumbline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Engines are compared where they did the same work at the same scale, and nowhere else.
class ComparisonTest {

    @Test
    void eachWorkloadAndScaleIsComparedByItself() {
        List<Comparison> comparisons = Comparison.of(MadeUp.seeded(1)
                .measured("b", 10_000, "duckdb", 10, 1)
                .measured("a", 10_000, "plumbline", 40, 1)
                .measured("b", 100_000, "plumbline", 30, 1)
                .measured("b", 10_000, "plumbline", 20, 1)
                .run(Instant.EPOCH, MadeUp.DESK));

        assertThat(comparisons)
                .extracting(one -> one.workload() + " " + one.participants() + " "
                        + one.entries().size())
                .containsExactly("b 10000 2", "a 10000 1", "b 100000 1");
        Comparison.Entry plumbline = comparisons.getFirst().entries().getLast();
        assertThat(plumbline.toSubject()).isEmpty();
        assertThat(plumbline.toFloor()).hasValueSatisfying(ratio -> {
            assertThat(ratio.median()).isEqualTo(2, within(0.2));
            assertThat(ratio.low()).isLessThanOrEqualTo(ratio.median());
            assertThat(ratio.high()).isGreaterThanOrEqualTo(ratio.median());
        });
        assertThat(comparisons.get(1).entries().getFirst().toFloor()).isEmpty();
    }

    @Test
    void nothingIsComparedWithAClockThatStoodStill() {
        Measurement still = new Measurement("a", 1, "duckdb", List.of(Sample.of(0, 1, 1)), 0, 0);
        Measurement moving = new Measurement("a", 1, "plumbline", List.of(Sample.of(5, 1, 1)), 0, 0);

        assertThat(Comparison.ratio(moving, still)).isEmpty();
        assertThat(Comparison.ratio(still, still)).isEmpty();
        assertThat(Comparison.ratio(still, moving))
                .hasValueSatisfying(ratio -> assertThat(ratio.median()).isZero());
    }
}
