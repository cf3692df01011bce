package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// How much the employees of each group deferred, one chart a group, all on the same scale of dollars.
final class DeferralCharts {

    private static final Legend LEGEND = new Legend("up to the 402(g) limit", "with catch-up", "with an excess");

    /// Dollars of one step.
    private static final int STEP = 500;

    /// Steps beyond the highest limit that are drawn apart; what lies further is gathered in one more.
    private static final int BEYOND = 10;

    private static final int STEPS_A_TICK = 10;

    private DeferralCharts() {}

    static List<Histogram> of(List<DeferralGroup> groups, Results results) {
        List<Step> steps = results.list("deferrals_by_step", Step::of);
        int last = groups.stream().mapToInt(group -> steps(group.most())).max().orElse(0) + BEYOND;
        List<Histogram> charts = new ArrayList<>();
        for (DeferralGroup group : groups) {
            if (group.deferring() > 0) {
                List<Step> ofGroup = steps.stream()
                        .filter(step -> group.isOf(step.limit(), step.catchUpLimit()))
                        .toList();
                charts.add(chart("deferrals-" + (charts.size() + 1), group, bins(ofGroup, last)));
            }
        }
        return charts;
    }

    private static Histogram chart(String id, DeferralGroup group, List<Bin> bins) {
        HistogramLayout layout = new HistogramLayout(id, bins, LEGEND)
                .mark("402(g) limit " + Typeset.shortDollars(group.limit()), position(group.limit()));
        if (group.catchUpLimit().signum() > 0) {
            layout.mark("with catch-up " + Typeset.shortDollars(group.most()), position(group.most()));
        }
        return layout.ticks(STEPS_A_TICK, step -> Typeset.shortDollars(BigDecimal.valueOf((long) step * STEP)))
                .titled(
                        group.name(),
                        "Employees by their elective deferrals of the year, in steps of $500; %s, %s over the limit"
                                .formatted(
                                        Typeset.count(group.deferring(), "deferred", "deferred"),
                                        Typeset.count(group.overLimit())));
    }

    private static List<Bin> bins(List<Step> steps, int last) {
        List<Bin> bins = new ArrayList<>();
        for (int number = 1; number <= last + 1; number++) {
            String above = dollars(number - 1L);
            Bin bin = Bin.empty(number > last ? "over " + above : above + " to " + dollars(number));
            for (Step step : steps) {
                if (Math.min(step.number(), last + 1L) == number) {
                    bin = bin.plus(step.tone(), step.employees());
                }
            }
            bins.add(bin);
        }
        return bins;
    }

    private static String dollars(long steps) {
        return Typeset.shortDollars(BigDecimal.valueOf(steps * STEP));
    }

    private static int steps(BigDecimal dollars) {
        return dollars.divide(BigDecimal.valueOf(STEP), 0, RoundingMode.CEILING).intValueExact();
    }

    private static long position(BigDecimal dollars) {
        return dollars.multiply(BigDecimal.valueOf(HistogramLayout.BIN))
                .divide(BigDecimal.valueOf(STEP), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// How many of a group deferred so much, with one outcome.
    private record Step(BigDecimal limit, BigDecimal catchUpLimit, long number, Tone tone, long employees) {

        private static Step of(Rows row) {
            Tone tone =
                    switch (row.text("standing")) {
                        case "over" -> Tone.OVER;
                        case "catch_up" -> Tone.NEAR;
                        default -> Tone.WITHIN;
                    };
            return new Step(
                    row.decimal("deferral_limit"),
                    row.decimal("catch_up_limit"),
                    row.integer("step"),
                    tone,
                    row.integer("employees"));
        }
    }
}
