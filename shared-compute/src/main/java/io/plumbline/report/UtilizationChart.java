package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.util.ArrayList;
import java.util.List;

/// How much of their limit on annual additions employees have used, in two charts: from nothing to beyond the
/// limit, and the stretch around it on a scale of its own, for there the few who matter stand.
record UtilizationChart(Histogram everyone, Histogram closeToTheLimit) {

    private static final Legend LEGEND = new Legend("below", "near the limit", "over the limit");

    /// Every step is one percent; the last gathers what lies beyond.
    private static final int LAST_STEP = 111;

    private static final int LIMIT = 100;
    private static final int CLOSE = 90;
    private static final int WIDE = 5;

    static UtilizationChart of(Results results) {
        List<Step> steps = results.list("utilization_by_percent", Step::of);
        long over = steps.stream()
                .filter(step -> step.tone() == Tone.OVER)
                .mapToLong(Step::employees)
                .sum();
        String mark = "100% of the limit, " + Typeset.count(over) + " over";
        return new UtilizationChart(
                new HistogramLayout("utilization", bins(steps, 0, WIDE), LEGEND)
                        .mark(mark, LIMIT / WIDE * HistogramLayout.BIN)
                        .ticks(4, tick -> tick * WIDE + "%")
                        .titled(
                                "Annual additions as a share of the limit",
                                "Employees by the share of their limit that they have used, in steps of 5%"),
                new HistogramLayout("close", bins(steps, CLOSE, 1), LEGEND)
                        .mark(mark, (LIMIT - CLOSE) * HistogramLayout.BIN)
                        .ticks(5, tick -> CLOSE + tick + "%")
                        .titled(
                                "The same, from 90% of the limit on",
                                "Employees who have used more than 90% of their limit, in steps of 1%"));
    }

    private static List<Bin> bins(List<Step> steps, int from, int width) {
        List<Bin> bins = new ArrayList<>();
        for (int below = from; below < LAST_STEP; below += width) {
            int after = below;
            int upTo = Math.min(below + width, LAST_STEP);
            Bin bin = Bin.empty(upTo == LAST_STEP ? "over " + after + "%" : after + "% to " + upTo + "%");
            for (Step step : steps) {
                if (step.number() > after && step.number() <= upTo) {
                    bin = bin.plus(step.tone(), step.employees());
                }
            }
            bins.add(bin);
        }
        return bins;
    }

    /// How many are in one step with one status.
    private record Step(long number, Tone tone, long employees) {

        private static Step of(Rows row) {
            Tone tone =
                    switch (row.text("status")) {
                        case "exceeded" -> Tone.OVER;
                        case "at_risk" -> Tone.NEAR;
                        default -> Tone.WITHIN;
                    };
            return new Step(row.integer("step"), tone, row.integer("employees"));
        }
    }
}
