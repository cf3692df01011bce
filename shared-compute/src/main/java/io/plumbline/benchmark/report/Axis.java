package io.plumbline.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// A scale from figures to positions in a drawing, with round figures marked on it.
interface Axis {

    /// A round figure.
    ///
    /// @param at its position in the drawing
    record Tick(int at, String label) {}

    int at(long figure);

    List<Tick> ticks();

    /// The place of an axis in a drawing: it begins where the least figure stands, which may be below its end.
    record Stretch(int begin, int end) {

        int at(double share) {
            return (int) Math.round(begin + (end - begin) * share);
        }

        int length() {
            return Math.abs(end - begin);
        }
    }

    /// From nothing to at least the greatest figure, in at most five steps of 1, 2 or 5 times a power of ten.
    static Axis linear(long greatest, Stretch stretch, LongFunction<String> label) {
        long step = step(greatest);
        int steps = Math.toIntExact(Math.max(1, Math.ceilDiv(greatest, step)));
        double top = (double) step * steps;
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(new Tick(stretch.at((double) i / steps), label.apply(step * i)));
        }
        return new Scale(figure -> figure / top, stretch, ticks);
    }

    /// From a power of ten to a power of ten, each marked while there is room and else every second or third.
    ///
    /// @param room the least distance of two marks
    static Axis logarithmic(long least, long greatest, Stretch stretch, int room, LongFunction<String> label) {
        int from = (int) Math.floor(Math.log10((double) Math.max(1, least)) + 1e-9);
        int to = Math.max(from + 1, (int) Math.ceil(Math.log10((double) Math.max(1, greatest)) - 1e-9));
        int every = Math.max(1, Math.ceilDiv(room * (to - from), stretch.length()));
        List<Tick> ticks = new ArrayList<>();
        for (int power = from; power <= to; power += every) {
            ticks.add(new Tick(
                    stretch.at((double) (power - from) / (to - from)), label.apply(Math.round(Math.pow(10, power)))));
        }
        return new Scale(figure -> (Math.log10(Math.max(1, figure)) - from) / (to - from), stretch, List.copyOf(ticks));
    }

    /// The least of 1, 2, 5, 10, 20, 50 and so on that reaches the greatest figure in five steps.
    private static long step(long greatest) {
        for (long power = 1; ; power *= 10) {
            for (long digit : new long[] {1, 2, 5}) {
                if (digit * power * 5.0 >= greatest) {
                    return digit * power;
                }
            }
        }
    }

    /// Where a figure stands, as a share of the way.
    interface Share {
        double of(double figure);
    }

    /// An axis that was worked out.
    record Scale(Share share, Stretch stretch, List<Tick> ticks) implements Axis {

        @Override
        public int at(long figure) {
            return stretch.at(share.of((double) figure));
        }
    }
}
