package io.plumbline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmark.report.BarChart.Value;
import io.plumbline.benchmark.report.LineLayout.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No label of a plot lies on another or beyond the drawing, whatever the figures and names are.
class LayoutTest {

    private static final List<String> ENGINES = List.of(
            "plumbline",
            "duckdb",
            "polars",
            "jdbc",
            "pandas",
            "polars-collect",
            "an engine with a name that goes on and on");

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 1_000_000, 99_900_000, 999_400_000, 1_320_000_000_000L})
    void barsAndTheirLabelsStayInTheDrawing(long greatest) {
        List<Value> values = ENGINES.stream()
                .map(engine -> new Value(engine, greatest / 3, greatest / 2, greatest))
                .toList();

        BarChart chart = BarChart.of("id", Quantity.TIME, values, "title", "description");

        assertThat(chart.bars()).hasSameSizeAs(ENGINES).allSatisfy(bar -> {
            assertThat(BarChart.LEFT - 8 - Lettering.width(bar.engine())).isNotNegative();
            assertThat(bar.figureAt() + Lettering.width(bar.figure())).isLessThanOrEqualTo(BarChart.WIDTH);
            assertThat(bar.figureAt()).isGreaterThan(Math.max(bar.end(), bar.high()));
            assertThat(bar.low()).isBetween(BarChart.LEFT, bar.end());
            assertThat(bar.y() + BarChart.Bar.THICKNESS).isLessThanOrEqualTo(chart.floor());
        });
        assertApart(chart.ticks(), BarChart.WIDTH);
    }

    @Test
    void aBarWithoutSpreadHasNoWhisker() {
        BarChart chart = BarChart.of(
                "id", Quantity.MEMORY, List.of(new Value("a", 5, 5, 5), new Value("b", 1, 2, 9)), "title", "what");

        assertThat(chart.bars()).extracting(BarChart.Bar::hasWhisker).containsExactly(false, true);
    }

    @Test
    void linesThatEndAtOnePlaceHaveNamesBelowEachOther() {
        List<Series> series = ENGINES.stream()
                .map(engine -> new Series(engine, figures(20_000_000, 200_000_000)))
                .toList();
        LineChart chart = new LineLayout(Quantity.TIME, "Participants", List.of("10,000", "100,000"), series)
                .overScales(List.of(10_000L, 100_000L), "id", "title", "description")
                .orElseThrow();

        List<Integer> names =
                chart.lines().stream().map(LineChart.Line::labelY).sorted().toList();
        assertThat(names).hasSize(7).allSatisfy(y -> assertThat(y).isBetween(LineChart.TOP, LineChart.BOTTOM));
        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i) - names.get(i - 1)).isGreaterThanOrEqualTo(Lettering.LINE);
        }
        assertThat(chart.lines()).allSatisfy(line -> assertThat(LineChart.RIGHT + 30 + Lettering.width(line.engine()))
                .isLessThanOrEqualTo(LineChart.WIDTH));
        assertThat(chart.up()).allSatisfy(tick -> assertThat(LineChart.LEFT - 12 - Lettering.width(tick.label()))
                .isNotNegative());
        assertApart(chart.across(), LineChart.WIDTH);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "9", "40", "365"})
    void datesOfManyRunsKeepApartAndTheLastIsAmongThem(int runs) {
        List<String> days = IntStream.range(0, runs)
                .mapToObj(day -> "2026-10-" + (100 + day))
                .toList();
        long[] times =
                IntStream.range(0, runs).mapToLong(day -> 1_000_000 + day).toArray();
        LineChart chart = new LineLayout(Quantity.TIME, "Run", days, List.of(new Series("plumbline", figures(times))))
                .overRuns("id", "title", "description")
                .orElseThrow();

        assertApart(chart.across(), LineChart.WIDTH);
        assertThat(chart.across().getLast()).isEqualTo(new Axis.Tick(LineChart.RIGHT, days.getLast()));
        assertThat(chart.lines().getFirst().points()).hasSize(runs);
        assertThat(chart.table().rows()).hasSize(runs);
    }

    @Test
    void aLineBreaksWhereAnEngineDidNotRun() {
        List<OptionalLong> figures =
                List.of(OptionalLong.of(10), OptionalLong.of(10), OptionalLong.empty(), OptionalLong.of(10));
        LineChart chart = new LineLayout(
                        Quantity.TIME, "Run", List.of("a", "b", "c", "d"), List.of(new Series("duckdb", figures)))
                .overRuns("id", "title", "description")
                .orElseThrow();

        assertThat(chart.lines().getFirst().path()).matches("M\\d+ \\d+L\\d+ \\d+M\\d+ \\d+");
        assertThat(chart.table().rows().get(2)).containsExactly("c", "—");
    }

    @Test
    void anEngineThatNeverRanIsNoLineAndNoColumn() {
        List<Series> series = List.of(
                new Series("duckdb", figures(1, 2)),
                new Series("polars", List.of(OptionalLong.empty(), OptionalLong.empty())));
        LineChart chart = new LineLayout(Quantity.TIME, "Run", List.of("a", "b"), series)
                .overRuns("id", "title", "description")
                .orElseThrow();

        assertThat(chart.lines()).hasSize(1);
        assertThat(chart.table().headings()).containsExactly("Run", "duckdb");
    }

    @Test
    void whatNeedsTwoPointsIsNotDrawnOfOne() {
        LineLayout one = new LineLayout(Quantity.TIME, "Run", List.of("a"), List.of(new Series("duckdb", figures(1))));

        assertThat(one.overRuns("id", "title", "description")).isEmpty();
        assertThat(one.overScales(List.of(1L), "id", "title", "description")).isEmpty();
    }

    @Test
    void labelsMoveNoFartherThanTheyMust() {
        assertThat(Lettering.apart(List.of(50, 100, 10), 0, 200)).containsExactly(50, 100, 10);
        assertThat(Lettering.apart(List.of(55, 50), 0, 200)).containsExactly(70, 50);
        assertThat(Lettering.apart(List.of(200, 199, 198), 0, 200)).containsExactly(200, 180, 160);
    }

    private static void assertApart(List<Axis.Tick> ticks, int width) {
        List<Axis.Tick> sorted = new ArrayList<>(ticks);
        assertThat(sorted).isNotEmpty();
        for (int i = 0; i < sorted.size(); i++) {
            int half = Lettering.width(sorted.get(i).label()) / 2;
            assertThat(sorted.get(i).at() - half).isNotNegative();
            assertThat(sorted.get(i).at() + half).isLessThanOrEqualTo(width);
            if (i > 0) {
                Axis.Tick before = sorted.get(i - 1);
                assertThat(sorted.get(i).at() - half)
                        .as("%s beside %s", before, sorted.get(i))
                        .isGreaterThan(before.at() + Lettering.width(before.label()) / 2);
            }
        }
    }

    private static List<OptionalLong> figures(long... figures) {
        return Arrays.stream(figures).mapToObj(OptionalLong::of).toList();
    }
}
