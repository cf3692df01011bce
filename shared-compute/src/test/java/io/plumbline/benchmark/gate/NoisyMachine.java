package io.plumbline.benchmark.gate;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A shared machine with two cores, as far as its clock shows: its speed drifts, a neighbour takes a share for
/// a while, a process keeps the luck that it began with, single measurements are far out. The same seed is the
/// same machine.
///
/// The shape is that of measurements of the real assets on such a machine, rather worse than better.
final class NoisyMachine implements InstantSource {

    private static final int ROUNDS = 3;
    private static final long MILLION = 1_000_000;
    private static final long PAIR_MILLIS = 9_000;

    /// What each asset takes without noise, in nanoseconds: from a few milliseconds to most of a second.
    private static final Map<String, Long> COSTS = new TreeMap<>(Map.of(
            "eligibility_flags", 18 * MILLION,
            "eligibility_determination", 640 * MILLION,
            "elective_deferrals", 330 * MILLION,
            "annual_additions", 85 * MILLION,
            "annual_additions_corrections", 34 * MILLION,
            "highly_compensated", 28 * MILLION,
            "nondiscrimination", 9 * MILLION,
            "nondiscrimination_corrections", 150 * MILLION));

    private static final long HELD = 320L << 20;

    private final RandomGenerator random;
    private Instant now = Instant.EPOCH;
    private double drift;
    private int disturbed;
    private double disturbance = 1;

    NoisyMachine(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<String> assets() {
        return List.copyOf(COSTS.keySet());
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// What is wrong with a head.
    ///
    /// @param time by how much the asset takes longer
    /// @param memory by how much the process holds more while it is computed
    record Planted(String asset, double time, double memory) {

        static final Planted NOTHING = new Planted("", 1, 1);
    }

    ProcessPair measure(int number, Planted planted) {
        now = now.plusMillis(PAIR_MILLIS);
        Side base = new Side(Planted.NOTHING);
        Side head = new Side(planted);
        for (int round = 0; round < ROUNDS; round++) {
            boolean baseFirst = (number + round) % 2 == 0;
            (baseFirst ? List.of(base, head) : List.of(head, base)).forEach(Side::run);
        }
        return new ProcessPair(base.measurement(), head.measurement());
    }

    /// One process, with the luck of where its code and data lie.
    private final class Side {

        private final Planted planted;
        private final Map<String, Double> luck = new HashMap<>();
        private final double heap;
        private final List<Sample> samples = new ArrayList<>();

        Side(Planted planted) {
            this.planted = planted;
            double bad = random.nextDouble() < 0.05 ? 1 + random.nextDouble() * 0.15 : 1;
            assets().forEach(asset -> luck.put(asset, bad * spread(0.02)));
            heap = spread(0.03);
        }

        void run() {
            drift = 0.9 * drift + random.nextGaussian() * 0.015;
            Map<String, Sample.Part> parts = new TreeMap<>();
            COSTS.forEach((asset, cost) -> parts.put(
                    asset,
                    asset.equals(planted.asset())
                            ? part(asset, cost * planted.time(), planted.memory())
                            : part(asset, cost, 1)));
            long nanos = parts.values().stream().mapToLong(Sample.Part::nanos).sum();
            samples.add(new Sample(nanos, nanos, 0, 0, 0, 0, parts));
        }

        Measurement measurement() {
            return new Measurement("plan_year", 20_000, "plumbline", samples, 0, 0);
        }

        private Sample.Part part(String asset, double cost, double memory) {
            if (disturbed == 0 && random.nextDouble() < 0.005) {
                disturbed = 1 + random.nextInt(16);
                disturbance = 1.2 + random.nextDouble() * 0.8;
            }
            double share = disturbed > 0 ? disturbance : 1;
            disturbed = Math.max(0, disturbed - 1);
            double far = random.nextDouble() < 0.04 ? 1 + 0.3 / Math.sqrt(random.nextDouble()) : 1;
            double nanos = cost * luck.getOrDefault(asset, 1.0) * spread(0.04) * Math.exp(drift) * share * far;
            double bytes = HELD * heap * spread(0.02) * memory;
            return new Sample.Part((long) nanos, (long) bytes);
        }

        private double spread(double share) {
            return Math.exp(random.nextGaussian() * share);
        }
    }

    /// Machines that have nothing in common.
    static Stream<NoisyMachine> twenty() {
        return LongStream.range(0, 20).mapToObj(NoisyMachine::new);
    }
}
