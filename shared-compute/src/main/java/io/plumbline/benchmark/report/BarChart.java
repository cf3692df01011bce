package io.plumbline.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A bar for each engine, one below the other, laid out in the units of its drawing.
///
/// @param id unique in the document
record BarChart(String id, String title, String description, int height, List<Bar> bars, List<Axis.Tick> ticks) {

    static final int WIDTH = 540;
    static final int LEFT = 146;
    static final int RIGHT = 446;
    static final int TOP = 8;

    private static final int ROW = 36;
    private static final int FOOT = 30;

    /// Between two labels.
    private static final int ROOM = 8;

    /// One bar.
    ///
    /// @param engine its name, cut short where it would not fit
    /// @param title what it says when pointed at
    /// @param end where the bar ends, from the left
    /// @param low where the whisker begins
    /// @param high where the whisker ends; the same where there is none
    /// @param figureAt where the printed figure begins
    record Bar(String engine, String title, Look look, int y, int end, int low, int high, int figureAt, String figure) {

        static final int THICKNESS = 20;

        boolean hasWhisker() {
            return high > low;
        }
    }

    /// What is drawn for one engine; where nothing varies, all three are the same.
    record Value(String engine, long low, long figure, long high) {}

    static BarChart of(String id, Quantity quantity, List<Value> values, String title, String description) {
        long greatest = values.stream().mapToLong(Value::high).max().orElse(0);
        Axis axis = Axis.linear(greatest, new Axis.Stretch(LEFT, RIGHT), quantity::mark);
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            String figure = quantity.printed(value.figure());
            int high = axis.at(value.high());
            bars.add(new Bar(
                    Lettering.brief(value.engine()),
                    value.engine() + ": " + figure,
                    Look.of(value.engine()),
                    TOP + bars.size() * ROW,
                    axis.at(value.figure()),
                    axis.at(value.low()),
                    high,
                    high + 8,
                    figure));
        }
        return new BarChart(id, title, description, TOP + values.size() * ROW + FOOT, bars, sparse(axis.ticks()));
    }

    boolean isEmpty() {
        return bars.isEmpty();
    }

    int floor() {
        return height - FOOT;
    }

    /// Every mark where their labels have room beside each other, else every second, or third.
    private static List<Axis.Tick> sparse(List<Axis.Tick> ticks) {
        int widest = ticks.stream()
                .mapToInt(tick -> Lettering.width(tick.label()))
                .max()
                .orElse(0);
        int apart = (RIGHT - LEFT) / Math.max(1, ticks.size() - 1);
        int every = Math.max(1, Math.ceilDiv(widest + ROOM, apart));
        return IntStream.range(0, ticks.size())
                .filter(index -> index % every == 0)
                .mapToObj(ticks::get)
                .toList();
    }
}
