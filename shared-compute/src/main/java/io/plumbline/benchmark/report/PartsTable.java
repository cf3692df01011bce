package io.plumbline.benchmark.report;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import io.plumbline.typeset.Magnitude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/// What the parts of the subject's work take, the longest first.
final class PartsTable {

    private record Part(String name, long medianNanos, long peakBytes) {

        private static Part of(String name, List<Sample.Part> rounds) {
            long[] nanos =
                    rounds.stream().mapToLong(Sample.Part::nanos).sorted().toArray();
            LongStream peaks = rounds.stream().mapToLong(Sample.Part::peakBytes);
            return new Part(name, nanos[(nanos.length - 1) / 2], peaks.max().orElse(0));
        }

        private List<String> row(long whole) {
            return Arrays.asList(
                    name,
                    Magnitude.time(medianNanos),
                    whole == 0 ? Figures.NOTHING : Math.round(100.0 * medianNanos / whole) + "%",
                    peakBytes == 0 ? Figures.NOTHING : Magnitude.bytes(peakBytes));
        }
    }

    private PartsTable() {}

    /// An empty table where the work has no parts, or one that is all of it.
    static Figures of(Comparison comparison, String caption) {
        List<Part> parts = comparison.find(Comparison.SUBJECT).stream()
                .flatMap(one -> parts(one).stream())
                .sorted(Comparator.comparing(Part::medianNanos).reversed())
                .toList();
        long whole = parts.stream().mapToLong(Part::medianNanos).sum();
        List<List<String>> rows = parts.size() < 2
                ? List.of()
                : parts.stream().map(part -> part.row(whole)).toList();
        return new Figures(caption, List.of("Part", "Median", "Share", "Peak memory"), rows);
    }

    private static List<Part> parts(Measurement measurement) {
        List<Part> parts = new ArrayList<>();
        measurement.samples().stream()
                .flatMap(sample -> sample.parts().keySet().stream())
                .distinct()
                .sorted()
                .forEach(name -> parts.add(Part.of(
                        name,
                        measurement.samples().stream()
                                .map(sample -> sample.parts().get(name))
                                .filter(Objects::nonNull)
                                .toList())));
        return parts;
    }
}
