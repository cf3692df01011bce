package io.plumbline.benchmark.gate;

import io.plumbline.benchmark.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// How one asset of head compares with the same of base, in one metric.
///
/// @param asset its name, or the workload's for all of the work together
/// @param base the median over all rounds of base, in the metric's own measure
/// @param head the median over all rounds of head
/// @param ratio of head to base
public record Verdict(
        String asset, Metric metric, long base, long head, Ratio ratio, Threshold threshold, Outcome outcome) {

    /// Of so many pairs one may say otherwise: its base may have had bad luck.
    private static final int PAIRS_TO_ONE_OPPOSED = 8;

    /// What follows from the figures.
    public enum Outcome {
        /// Head is worse than its threshold allows, surely, and in every pair, or in all but one of eight.
        REGRESSION("REGRESSION"),
        /// The threshold lies within the interval: these rounds cannot tell.
        UNSURE("not sure"),
        /// Head keeps its threshold.
        KEPT("ok"),
        /// Head is better than base, surely.
        BETTER("better");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Verdict of(String asset, Metric metric, Threshold threshold, List<Ratio.Pair> pairs) {
        Ratio ratio = Ratio.of(pairs);
        long base =
                median(pairs.stream().flatMap(pair -> pair.theirs().stream()).mapToLong(Long::longValue));
        long head = median(pairs.stream().flatMap(pair -> pair.ours().stream()).mapToLong(Long::longValue));
        return new Verdict(asset, metric, base, head, ratio, threshold, outcome(base, head, ratio, threshold, pairs));
    }

    private static Outcome outcome(long base, long head, Ratio ratio, Threshold threshold, List<Ratio.Pair> pairs) {
        if (ratio.high() < 1) {
            return Outcome.BETTER;
        }
        if (threshold.isSurelyKept(ratio.high()) || threshold.isTooSmall(base * (ratio.high() - 1))) {
            return Outcome.KEPT;
        }
        long opposed = pairs.stream().filter(pair -> !isWorse(pair)).count();
        return threshold.isSurelyPassed(ratio.low())
                        && !threshold.isTooSmall((double) head - base)
                        && opposed <= pairs.size() / PAIRS_TO_ONE_OPPOSED
                ? Outcome.REGRESSION
                : Outcome.UNSURE;
    }

    /// Whether the processes of one pair say so too: what a change of the code does, it does in each of them.
    private static boolean isWorse(Ratio.Pair pair) {
        return median(pair.ours().stream().mapToLong(Long::longValue))
                > median(pair.theirs().stream().mapToLong(Long::longValue));
    }

    private static long median(LongStream amounts) {
        long[] sorted = amounts.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    public boolean isRegression() {
        return outcome == Outcome.REGRESSION;
    }

    /// All that there is to say, in one line.
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s %s: %.2f (%.2f to %.2f) of base, at most %s is allowed: %s instead of %s: %s",
                asset,
                metric.title(),
                ratio.median(),
                ratio.low(),
                ratio.high(),
                threshold.ratio().toPlainString(),
                metric.shown(head),
                metric.shown(base),
                outcome.words());
    }
}
