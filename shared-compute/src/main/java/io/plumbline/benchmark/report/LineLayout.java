package io.plumbline.benchmark.report;

import io.plumbline.benchmark.report.LineChart.Line;
import io.plumbline.benchmark.report.LineChart.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Lays out the lines of a plot over the same steps: scales or runs.
///
/// @param steps what the points of every line stand over, from left to right
/// @param series one figure a step, or none where an engine did not run
record LineLayout(Quantity quantity, String stepsAre, List<String> steps, List<Series> series) {

    static final Axis.Stretch ACROSS = new Axis.Stretch(LineChart.LEFT, LineChart.RIGHT);
    static final Axis.Stretch UP = new Axis.Stretch(LineChart.BOTTOM, LineChart.TOP);

    /// What one engine came to at each step.
    record Series(String engine, List<OptionalLong> figures) {

        boolean isEmpty() {
            return figures.stream().noneMatch(OptionalLong::isPresent);
        }
    }

    /// Only engines that came to something are drawn.
    LineLayout {
        series = series.stream().filter(one -> !one.isEmpty()).toList();
    }

    /// The least and the greatest of all figures: the axis holds both.
    private LongSummaryStatistics range() {
        return series.stream()
                .flatMap(one -> one.figures().stream())
                .flatMapToLong(OptionalLong::stream)
                .summaryStatistics();
    }

    /// Both axes logarithmic: a cost that grows with its input is a straight line.
    ///
    /// @param scales the figures of the steps
    Optional<LineChart> overScales(List<Long> scales, String id, String title, String description) {
        LongSummaryStatistics range = range();
        if (scales.size() < 2 || range.getCount() == 0) {
            return Optional.empty();
        }
        Axis across = Axis.logarithmic(scales.getFirst(), scales.getLast(), ACROSS, 96, Quantity::participants);
        Axis up = Axis.logarithmic(range.getMin(), range.getMax(), UP, Lettering.LINE + 4, quantity::mark);
        return Optional.of(chart(step -> across.at(scales.get(step)), across.ticks(), up, id, title, description));
    }

    /// Steps at equal distances, and figures from nothing up: a rise looks as great as it is.
    Optional<LineChart> overRuns(String id, String title, String description) {
        LongSummaryStatistics range = range();
        if (steps.size() < 2 || range.getCount() == 0) {
            return Optional.empty();
        }
        ToIntFunction<Integer> x = step -> ACROSS.at((double) step / (steps.size() - 1));
        return Optional.of(chart(x, dates(x), Axis.linear(range.getMax(), UP, quantity::mark), id, title, description));
    }

    /// The last step is marked, and of those before it as many as have room, at equal distances.
    private List<Axis.Tick> dates(ToIntFunction<Integer> x) {
        int widest = steps.stream().mapToInt(Lettering::width).max().orElse(1) + 12;
        int most = Math.max(1, ACROSS.length() / widest);
        int every = Math.ceilDiv(steps.size() - 1, most);
        List<Axis.Tick> ticks = new ArrayList<>();
        for (int step = steps.size() - 1; step >= 0; step -= every) {
            ticks.addFirst(new Axis.Tick(x.applyAsInt(step), steps.get(step)));
        }
        return ticks;
    }

    private LineChart chart(
            ToIntFunction<Integer> x, List<Axis.Tick> across, Axis up, String id, String title, String description) {
        List<Line> lines = series.stream().map(one -> line(one, x, up)).toList();
        List<Integer> labels = Lettering.apart(
                lines.stream().map(line -> line.last().y()).toList(), LineChart.TOP, LineChart.BOTTOM - 4);
        List<Line> labelled = IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    Line line = lines.get(i);
                    return new Line(line.engine(), line.look(), line.path(), line.points(), labels.get(i));
                })
                // The subject last, so that it lies on top where lines cross.
                .sorted(Comparator.comparing((Line line) -> line.look().number())
                        .reversed())
                .toList();
        return new LineChart(id, title, description, across, up.ticks(), labelled, table(title));
    }

    private Line line(Series one, ToIntFunction<Integer> x, Axis up) {
        StringBuilder path = new StringBuilder();
        List<Point> points = new ArrayList<>();
        boolean joined = false;
        for (int step = 0; step < steps.size(); step++) {
            OptionalLong figure = one.figures().get(step);
            if (figure.isPresent()) {
                Point point = new Point(
                        x.applyAsInt(step),
                        up.at(figure.getAsLong()),
                        "%s, %s: %s".formatted(one.engine(), steps.get(step), quantity.printed(figure.getAsLong())));
                path.append(joined ? 'L' : 'M').append(point.x()).append(' ').append(point.y());
                points.add(point);
            }
            joined = figure.isPresent();
        }
        return new Line(Lettering.brief(one.engine()), Look.of(one.engine()), path.toString(), points, 0);
    }

    private Figures table(String title) {
        List<String> headings = new ArrayList<>(List.of(stepsAre));
        series.forEach(one -> headings.add(one.engine()));
        List<List<String>> rows = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            List<String> row = new ArrayList<>(List.of(steps.get(step)));
            for (Series one : series) {
                OptionalLong figure = one.figures().get(step);
                row.add(figure.isPresent() ? quantity.printed(figure.getAsLong()) : Figures.NOTHING);
            }
            rows.add(row);
        }
        return new Figures(title, headings, rows);
    }
}
