package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A histogram stays inside its frame, shows the few beside the many, and has round numbers on its axis.
class HistogramLayoutTest {

    private static final Legend LEGEND = new Legend("within", "near", "over");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 9, 10, 11, 99, 100, 101, 999, 12_345, 100_000, 5_000_000_000L})
    void barsStayInTheFrame(long tallest) {
        List<Bin> bins = List.of(new Bin("a", tallest, 0, 0), new Bin("b", 0, 1, 1), Bin.empty("c"));

        Histogram chart = new HistogramLayout("id", bins, LEGEND).titled("title", "description");

        assertThat(chart.columns()).hasSize(tallest == 0 ? 2 : 3).allSatisfy(bar -> {
            assertThat(bar.height()).isGreaterThanOrEqualTo(2);
            assertThat(bar.y()).isGreaterThanOrEqualTo(Histogram.TOP);
            assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(Histogram.BOTTOM);
            assertThat(bar.x()).isGreaterThanOrEqualTo(Histogram.LEFT);
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(Histogram.RIGHT);
        });
        assertThat(chart.up()).hasSizeBetween(2, 5);
        assertThat(chart.up().getLast().at()).isEqualTo(Histogram.TOP);
    }
}
