package io.plumbline.benchmark.report;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import io.plumbline.typeset.Magnitude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// All figures of a comparison. A column that says nothing of any engine is left out.
final class ComparisonTable {

    private record Column(String heading, Function<Comparison.Entry, String> figure) {

        private static Column of(String heading, Function<Measurement, String> figure) {
            return new Column(heading, entry -> figure.apply(entry.measurement()));
        }

        private List<String> figures(Comparison comparison) {
            return comparison.entries().stream().map(figure).toList();
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.of("Median", one -> Magnitude.time(one.medianNanos())),
            Column.of("95th percentile", one -> Magnitude.time(one.p95Nanos())),
            Column.of("Fastest", one -> Magnitude.time(one.leastNanos())),
            Column.of("Whole run", ComparisonTable::whole),
            new Column(
                    "× " + Comparison.FLOOR,
                    entry -> entry.toFloor().map(Words::brief).orElse(Figures.NOTHING)),
            new Column(
                    "× " + Comparison.SUBJECT,
                    entry -> entry.toSubject().map(Words::brief).orElse(Figures.NOTHING)),
            Column.of("Peak memory", one -> bytes(one.peakBytes())),
            Column.of("Peak of cgroup", one -> bytes(one.cgroupPeakBytes())),
            Column.of("Rows a second", one -> Magnitude.count(one.rowsPerSecond())),
            Column.of("Bytes a second", one -> bytes(one.bytesPerSecond())),
            Column.of("Spilled", one -> bytes(most(one, Sample::spilledBytes))),
            Column.of("Fetched", one -> bytes(most(one, Sample::fetchedBytes))));

    private ComparisonTable() {}

    static Figures of(Comparison comparison, String caption) {
        List<String> headings = new ArrayList<>(List.of("Engine"));
        List<List<String>> rows = new ArrayList<>();
        comparison
                .entries()
                .forEach(entry ->
                        rows.add(new ArrayList<>(List.of(entry.measurement().engine()))));
        for (Column column : COLUMNS) {
            List<String> figures = column.figures(comparison);
            if (figures.stream().anyMatch(figure -> !figure.equals(Figures.NOTHING))) {
                headings.add(column.heading());
                IntStream.range(0, figures.size()).forEach(i -> rows.get(i).add(figures.get(i)));
            }
        }
        return new Figures(caption, headings, rows);
    }

    private static String whole(Measurement one) {
        boolean differs = one.samples().stream().anyMatch(sample -> sample.wholeNanos() != sample.nanos());
        return differs ? Magnitude.time(one.medianWholeNanos()) : Figures.NOTHING;
    }

    private static String bytes(long bytes) {
        return bytes == 0 ? Figures.NOTHING : Magnitude.bytes(bytes);
    }

    private static long most(Measurement one, ToLongFunction<Sample> amount) {
        return one.samples().stream().mapToLong(amount).max().orElse(0);
    }
}
