package io.plumbline.benchmark.gate;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Ratio;
import io.plumbline.benchmark.Sample;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/// What a process of each build came to while they took turns.
public record ProcessPair(Measurement base, Measurement head) {

    public ProcessPair {
        if (base.samples().size() != head.samples().size()) {
            throw new IllegalArgumentException("base and head took turns, and have other numbers of rounds");
        }
    }

    /// What the base computes in every round.
    Set<String> assetsOfBase() {
        return assets(base);
    }

    /// What the head computes in every round.
    Set<String> assetsOfHead() {
        return assets(head);
    }

    private static Set<String> assets(Measurement measurement) {
        Set<String> assets =
                new TreeSet<>(measurement.samples().getFirst().parts().keySet());
        measurement.samples().forEach(sample -> assets.retainAll(sample.parts().keySet()));
        return assets;
    }

    /// The rounds of one asset.
    Ratio.Pair of(String asset, Metric metric) {
        return rounds(measurement -> amounts(
                measurement,
                sample -> amount(Objects.requireNonNull(sample.parts().get(asset)), metric)));
    }

    /// The rounds of all the work together. Its memory is that of the asset that needs most.
    Ratio.Pair ofTheWhole(Metric metric) {
        return rounds(
                switch (metric) {
                    case TIME -> measurement -> amounts(measurement, Sample::nanos);
                    case PEAK_MEMORY -> ProcessPair::peaks;
                });
    }

    /// Head over base.
    private Ratio.Pair rounds(Function<Measurement, List<Long>> amounts) {
        return new Ratio.Pair(amounts.apply(head), amounts.apply(base));
    }

    private static List<Long> amounts(Measurement measurement, ToLongFunction<Sample> amount) {
        return measurement.samples().stream().mapToLong(amount).boxed().toList();
    }

    private static long amount(Sample.Part part, Metric metric) {
        return switch (metric) {
            case TIME -> part.nanos();
            case PEAK_MEMORY -> part.peakBytes();
        };
    }

    private static List<Long> peaks(Measurement measurement) {
        return amounts(measurement, sample -> LongStream.concat(
                        LongStream.of(0), sample.parts().values().stream().mapToLong(Sample.Part::peakBytes))
                .max()
                .orElse(0));
    }
}
