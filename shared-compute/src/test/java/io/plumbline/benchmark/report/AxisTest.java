package io.plumbline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmark.report.Axis.Stretch;
import io.plumbline.benchmark.report.Axis.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures stand where a reader measures them to stand: in proportion to zero, or at equal distances for equal ratios,
/// with round figures marked.
class AxisTest {

    private static final Stretch ACROSS = new Stretch(100, 400);

    @Test
    void onALinearAxisFiguresStandInProportion() {
        Axis axis = Axis.linear(1_000_000_000, ACROSS, Quantity.TIME::mark);

        assertThat(axis.at(0)).isEqualTo(100);
        assertThat(axis.at(500_000_000)).isEqualTo(250);
        assertThat(axis.at(1_000_000_000)).isEqualTo(400);
        assertThat(axis.ticks())
                .containsExactly(
                        new Tick(100, "0"),
                        new Tick(160, "200 ms"),
                        new Tick(220, "400 ms"),
                        new Tick(280, "600 ms"),
                        new Tick(340, "800 ms"),
                        new Tick(400, "1 s"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4, 5, 6, 11, 99, 101, 1_234_567, 500_000_001, 3_600_000_000_000L})
    void aLinearAxisHoldsEveryFigureInAtMostFiveSteps(long greatest) {
        Axis axis = Axis.linear(greatest, ACROSS, String::valueOf);

        assertThat(axis.at(greatest)).isBetween(ACROSS.begin(), ACROSS.end());
        assertThat(axis.ticks()).hasSizeBetween(2, 6);
        assertThat(axis.ticks().getLast().at()).isEqualTo(ACROSS.end());
    }

    @Test
    void onALogarithmicAxisEqualRatiosAreEqualDistances() {
        Axis axis = Axis.logarithmic(10_000, 10_000_000, ACROSS, 90, Quantity::participants);

        assertThat(axis.at(10_000)).isEqualTo(100);
        assertThat(axis.at(100_000)).isEqualTo(200);
        assertThat(axis.at(1_000_000)).isEqualTo(300);
        assertThat(axis.at(10_000_000)).isEqualTo(400);
        assertThat(axis.at(20_000) - axis.at(10_000)).isEqualTo(axis.at(200_000) - axis.at(100_000));
        assertThat(axis.ticks())
                .containsExactly(
                        new Tick(100, "10,000"),
                        new Tick(200, "100,000"),
                        new Tick(300, "1 million"),
                        new Tick(400, "10 million"));
    }

    @Test
    void aLogarithmicAxisGoesFromPowerToPowerAroundItsFigures() {
        Axis axis = Axis.logarithmic(25_000, 50_000, ACROSS, 90, Quantity::participants);

        assertThat(axis.ticks()).extracting(Tick::label).containsExactly("10,000", "100,000");
        assertThat(axis.at(25_000)).isBetween(100, 400).isLessThan(axis.at(50_000));
    }

    @Test
    void oneFigureAloneHasAnAxisToo() {
        Axis axis = Axis.logarithmic(1_000, 1_000, ACROSS, 90, String::valueOf);

        assertThat(axis.ticks()).extracting(Tick::label).containsExactly("1000", "10000");
        assertThat(axis.at(1_000)).isEqualTo(100);
    }

    @Test
    void marksKeepTheRoomThatTheirLabelsNeed() {
        List<Tick> ticks =
                Axis.logarithmic(1, 1_000_000_000, ACROSS, 90, String::valueOf).ticks();

        assertThat(ticks).hasSizeGreaterThan(1);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).at() - ticks.get(i - 1).at()).isGreaterThanOrEqualTo(90);
        }
    }

    @Test
    void anAxisMayRiseAgainstThePositions() {
        Axis axis = Axis.linear(10, new Stretch(200, 0), String::valueOf);

        assertThat(axis.at(10)).isZero();
        assertThat(axis.at(0)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 0
            1000       | 1 µs
            20000000   | 20 ms
            2500000000 | 2.5 s
            100000000  | 100 ms
            """)
    void roundFiguresCarryNoZerosAfterThePoint(long nanos, String label) {
        assertThat(Quantity.TIME.mark(nanos)).isEqualTo(label);
    }
}
