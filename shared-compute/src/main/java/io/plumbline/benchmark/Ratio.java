package io.plumbline.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How one contestant compares with another over rounds that were run in turn, with an interval that says how
/// sure that is.
///
/// @param median the ratio of the medians
/// @param low the lower end of the interval: one is 95 % sure that the ratio is not below it
/// @param high the upper end of the interval: one is 95 % sure that the ratio is not above it
public record Ratio(double median, double low, double high) {

    private static final int RESAMPLES = 2_000;

    /// On each side, so that 90 % lie between the ends.
    private static final double OUTSIDE = 0.05;

    /// The same rounds give the same interval.
    private static final long SEED = 20_260_101;

    /// What two processes that took turns came to.
    ///
    /// @param ours one value a round
    /// @param theirs the same rounds of the other
    public record Pair(List<Long> ours, List<Long> theirs) {

        public Pair {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
            if (ours.isEmpty() || ours.size() != theirs.size()) {
                throw new IllegalArgumentException(
                        "%d rounds beside %d are no pairs".formatted(ours.size(), theirs.size()));
            }
        }
    }

    /// The ratio over the rounds of one process each.
    ///
    /// @param ours one value a round
    /// @param theirs the same rounds of the other
    public static Ratio of(List<Long> ours, List<Long> theirs) {
        int rounds = Math.min(ours.size(), theirs.size());
        return of(List.of(new Pair(ours.subList(0, rounds), theirs.subList(0, rounds))));
    }

    /// The ratio of the medians over several pairs of processes, and where the ratios lie when the measurement
    /// is drawn anew.
    ///
    /// What is drawn are pairs with all of their rounds: a process keeps what it was dealt (where its code and
    /// its data lie) from its first round to its last, so ten rounds of one say less than one round of ten. Of
    /// a single pair rounds are drawn, both of a round together, for what disturbs the machine disturbs both.
    public static Ratio of(List<Pair> pairs) {
        Side ours = Side.of(pairs.stream().map(Pair::ours).toList());
        Side theirs = Side.of(pairs.stream().map(Pair::theirs).toList());
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = new double[RESAMPLES];
        Arrays.setAll(drawn, i -> drawAnew(ours, theirs, random));
        Arrays.sort(drawn);
        int outside = (int) (RESAMPLES * OUTSIDE);
        return new Ratio(ours.medianOfAll() / theirs.medianOfAll(), drawn[outside], drawn[RESAMPLES - 1 - outside]);
    }

    private static double drawAnew(Side ours, Side theirs, SplittableRandom random) {
        int pairs = ours.ranks.length;
        for (int i = 0; i < pairs; i++) {
            int pair = random.nextInt(pairs);
            int rounds = ours.ranks[pair].length;
            for (int j = 0; j < rounds; j++) {
                int round = pairs == 1 ? random.nextInt(rounds) : j;
                ours.draw(pair, round);
                theirs.draw(pair, round);
            }
        }
        return ours.medianOfDrawn() / theirs.medianOfDrawn();
    }

    /// The values of one side. What is drawn is counted by rank, so that its median needs no sorting.
    private static final class Side {

        private final long[] sorted;
        private final int[][] ranks;
        private final int[] drawn;

        private Side(long[] sorted, int[][] ranks) {
            this.sorted = sorted;
            this.ranks = ranks;
            this.drawn = new int[sorted.length];
        }

        static Side of(List<List<Long>> values) {
            long[] sorted = values.stream()
                    .flatMap(List::stream)
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            int[][] ranks = values.stream()
                    .map(rounds -> rounds.stream()
                            .mapToInt(value -> Arrays.binarySearch(sorted, value))
                            .toArray())
                    .toArray(int[][]::new);
            return new Side(sorted, ranks);
        }

        void draw(int pair, int round) {
            drawn[ranks[pair][round]]++;
        }

        double medianOfAll() {
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        }

        /// The median of what was drawn, which is then forgotten.
        double medianOfDrawn() {
            int count = Arrays.stream(drawn).sum();
            double median = (valueAt((count - 1) / 2) + valueAt(count / 2)) / 2.0;
            Arrays.fill(drawn, 0);
            return median;
        }

        private long valueAt(int position) {
            int rank = 0;
            for (int before = drawn[0]; before <= position; before += drawn[rank]) {
                rank++;
            }
            return sorted[rank];
        }
    }
}
