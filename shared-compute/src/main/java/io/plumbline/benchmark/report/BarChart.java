package io.plumbline.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/// A bar for each engine, one below the other, laid out in the units of its drawing.
///
/// @param id unique in the document
record BarChart(String id, String title, String description, int height, List<Bar> bars, List<Axis.Tick> ticks) {

    static final int WIDTH = 640;
    static final int LEFT = 128;
    static final int RIGHT = 520;
    static final int TOP = 8;

    private static final int ROW = 36;
    private static final int FOOT = 30;

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

    /// Labels of which the neighbours would touch are left out, every second one.
    private static List<Axis.Tick> sparse(List<Axis.Tick> ticks) {
        List<Axis.Tick> kept = new ArrayList<>();
        int free = Integer.MIN_VALUE;
        for (Axis.Tick tick : ticks) {
            int half = Lettering.width(tick.label()) / 2 + 4;
            if (tick.at() - half >= free) {
                kept.add(tick);
                free = tick.at() + half;
            }
        }
        return kept;
    }
}
