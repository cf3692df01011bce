package io.plumbline.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// How one contestant compares with another over rounds that were run in turn, with an interval that says how sure
/// that is.
///
/// @param median the ratio of the medians
/// @param low the lower end of the interval
/// @param high the upper end of the interval
public record Ratio(double median, double low, double high) {

    private static final int RESAMPLES = 2_000;

    /// The same rounds give the same interval.
    private static final long SEED = 20_260_101;

    /// The ratio of the medians of rounds, and where 95 % of the ratios lie when rounds are drawn anew, in pairs: what
    /// disturbed the machine disturbed both of a pair.
    ///
    /// @param ours one value a round
    /// @param theirs the same rounds of the other
    public static Ratio of(List<Long> ours, List<Long> theirs) {
        int rounds = Math.min(ours.size(), theirs.size());
        Random random = new Random(SEED);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] rows = random.ints(rounds, 0, rounds).toArray();
            drawn[i] = medianRatio(ours, theirs, rows);
        }
        Arrays.sort(drawn);
        int[] all = new int[rounds];
        Arrays.setAll(all, row -> row);
        return new Ratio(
                medianRatio(ours, theirs, all), drawn[(int) (RESAMPLES * 0.025)], drawn[(int) (RESAMPLES * 0.975)]);
    }

    private static double medianRatio(List<Long> ours, List<Long> theirs, int[] rows) {
        return median(ours, rows) / median(theirs, rows);
    }

    private static double median(List<Long> values, int[] rows) {
        long[] sorted = Arrays.stream(rows).mapToLong(values::get).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
