package io.plumbline.report;

import io.plumbline.typeset.Typeset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Lays out a histogram in whole units: positions are multiplied before they are divided, and nothing is
/// rounded but where a bar ends.
final class HistogramLayout {

    /// The width of one bin in the units of [#mark].
    static final long BIN = 1000;

    /// A bar of few employees is still seen.
    private static final int LEAST_HEIGHT = 2;

    private static final int GAP = 1;
    private static final int MARK_LINE = 17;

    private final String id;
    private final List<Bin> bins;
    private final Legend legend;
    private final long ceiling;
    private final long step;
    private final List<Histogram.Mark> marks = new ArrayList<>();
    private final List<Histogram.Tick> across = new ArrayList<>();

    HistogramLayout(String id, List<Bin> bins, Legend legend) {
        this.id = id;
        this.bins = bins;
        this.legend = legend;
        long tallest = bins.stream().mapToLong(Bin::total).max().orElse(0);
        this.step = niceStep(tallest);
        this.ceiling = Math.max(step, (tallest + step - 1) / step * step);
    }

    /// Draws a vertical line.
    ///
    /// @param position from the left edge of the first bin, [#BIN] to a bin
    HistogramLayout mark(String label, long position) {
        int x = x(position);
        marks.add(new Histogram.Mark(
                x, Histogram.TOP - 26 + marks.size() * MARK_LINE, label, x > (Histogram.LEFT + Histogram.RIGHT) / 2));
        return this;
    }

    /// Labels the left edge of every so many bins.
    HistogramLayout ticks(int every, IntFunction<String> label) {
        for (int bin = 0; bin < bins.size(); bin += every) {
            across.add(new Histogram.Tick(x(bin * BIN), label.apply(bin)));
        }
        return this;
    }

    Histogram titled(String title, String description) {
        List<Histogram.Bar> columns = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            stack(bins.get(i), i, columns);
        }
        List<Histogram.Tick> up = new ArrayList<>();
        for (long value = 0; value <= ceiling; value += step) {
            up.add(new Histogram.Tick(Histogram.BOTTOM - height(value), Typeset.count(value)));
        }
        List<Bin> filled = bins.stream().filter(bin -> bin.total() > 0).toList();
        return new Histogram(id, title, description, legend, filled, columns, marks, across, up);
    }

    private void stack(Bin bin, int index, List<Histogram.Bar> columns) {
        int x = x(index * BIN);
        int width = Math.max(1, x((index + 1) * BIN) - x - GAP);
        int foot = Histogram.BOTTOM;
        foot = bar(x, foot, width, bin.within(), Tone.WITHIN, bin, legend.within(), columns);
        foot = bar(x, foot, width, bin.near(), Tone.NEAR, bin, legend.near(), columns);
        bar(x, foot, width, bin.over(), Tone.OVER, bin, legend.over(), columns);
    }

    /// Draws nothing for nobody.
    ///
    /// @return where the next bar of the column stands
    private int bar(
            int x, int foot, int width, long employees, Tone tone, Bin bin, String meaning, List<Histogram.Bar> bars) {
        if (employees == 0) {
            return foot;
        }
        int height = Math.max(LEAST_HEIGHT, height(employees));
        String title = "%s: %s %s".formatted(bin.label(), Typeset.count(employees), meaning);
        bars.add(new Histogram.Bar(x, foot - height, width, height, tone, title));
        return foot - height;
    }

    private int height(long employees) {
        return Math.toIntExact(employees * (Histogram.BOTTOM - Histogram.TOP) / ceiling);
    }

    private int x(long position) {
        long all = Math.max(1, bins.size()) * BIN;
        return Histogram.LEFT + Math.toIntExact(position * (Histogram.RIGHT - Histogram.LEFT) / all);
    }

    /// The least of 1, 2, 5, 10, 20, 50 and so on that reaches the tallest bar in four steps or fewer.
    private static long niceStep(long tallest) {
        long power = 1;
        while (true) {
            for (long digit : new long[] {1, 2, 5}) {
                if (digit * power * 4 >= tallest) {
                    return digit * power;
                }
            }
            power *= 10;
        }
    }
}
