package io.plumbline.cli;

import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Machine;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Ratio;
import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.report.Comparison;
import io.plumbline.typeset.Magnitude;
import io.plumbline.typeset.Typeset;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A benchmark run on the terminal: a block for each workload and scale, in at most 120 columns.
final class BenchTable {

    /// Longer names would push the figures off the screen.
    private static final int LONGEST_NAME = 14;

    /// A column that says nothing in any row of a block is left out of it.
    private record Column(String heading, Function<Comparison.Entry, String> figure) {

        private List<String> figures(Comparison comparison) {
            return comparison.entries().stream().map(figure).toList();
        }
    }

    private static final String NOTHING = "-";

    private static final List<Column> COLUMNS = List.of(
            new Column("median", entry -> Magnitude.time(entry.measurement().medianNanos())),
            new Column("p95", entry -> Magnitude.time(entry.measurement().p95Nanos())),
            new Column("min", entry -> Magnitude.time(entry.measurement().leastNanos())),
            new Column("x " + Comparison.FLOOR, entry -> withInterval(entry.toFloor())),
            new Column("x " + Comparison.SUBJECT, entry -> entry.toSubject()
                    .map(ratio -> Magnitude.ratio(ratio.median()))
                    .orElse(NOTHING)),
            new Column("peak mem", entry -> bytes(entry.measurement().peakBytes())),
            new Column("rows/s", entry -> Magnitude.count(entry.measurement().rowsPerSecond())),
            new Column("bytes/s", entry -> bytes(entry.measurement().bytesPerSecond())),
            new Column("spilled", entry -> bytes(most(entry, Sample::spilledBytes))),
            new Column("fetched", entry -> bytes(most(entry, Sample::fetchedBytes))));

    private BenchTable() {}

    static void print(BenchmarkRun run, PrintWriter out) {
        out.println(machine(run.machine()));
        out.println(new TreeMap<>(run.versions())
                .entrySet().stream()
                        .map(version -> plain(version.getKey()) + " " + plain(version.getValue()))
                        .collect(Collectors.joining(", ")));
        List<Comparison> comparisons = Comparison.of(run);
        comparisons.forEach(comparison -> print(comparison, out));
        if (!comparisons.isEmpty()) {
            out.println();
            out.println(
                    "Times are of rounds in which the engines ran in turn; x is how many times as long one takes, and in");
            out.println("parentheses the interval that holds 95 of 100 such ratios when rounds are drawn anew.");
        }
        if (!run.leftOut().isEmpty()) {
            out.println();
            out.println("Left out:");
            run.leftOut().forEach(left -> out.println("  " + plain(left.what()) + ": " + plain(left.why())));
        }
        out.flush();
    }

    private static String machine(Machine machine) {
        return Stream.of(
                        machine.instance(),
                        machine.cpu(),
                        Typeset.count(machine.cores(), "core", "cores"),
                        Magnitude.memory(machine.memoryBytes()),
                        machine.disk())
                .filter(part -> !part.isEmpty())
                .map(BenchTable::plain)
                .collect(Collectors.joining(", "));
    }

    private static void print(Comparison comparison, PrintWriter out) {
        int rounds = comparison.entries().stream()
                .mapToInt(entry -> entry.measurement().samples().size())
                .max()
                .orElse(0);
        out.println();
        out.println("%s, %s, %s"
                .formatted(
                        plain(comparison.workload()),
                        Typeset.count(comparison.participants(), "participant", "participants"),
                        Typeset.count(rounds, "round", "rounds")));
        List<String> headings = new ArrayList<>(List.of("engine"));
        List<List<String>> columns = new ArrayList<>();
        for (Column column : COLUMNS) {
            List<String> figures = column.figures(comparison);
            if (figures.stream().anyMatch(figure -> !figure.equals(NOTHING))) {
                headings.add(column.heading());
                columns.add(figures);
            }
        }
        TextTable table = new TextTable(headings).figuresFrom(1);
        for (int i = 0; i < comparison.entries().size(); i++) {
            Measurement measurement = comparison.entries().get(i).measurement();
            List<String> row = new ArrayList<>(List.of(name(measurement)));
            for (List<String> figures : columns) {
                row.add(figures.get(i));
            }
            table.row(row);
            whole(measurement).ifPresent(whole -> table.row(whole(whole, columns.size())));
        }
        table.print(out, "  ");
        comparison
                .find(Comparison.SUBJECT)
                .flatMap(BenchTable::whole)
                .ifPresent(
                        _ -> out.println(
                                "  whole run: with identifying the inputs, checks, syncing the result to the disk, and its manifest"));
    }

    /// What the whole run takes, where that is more than the work that all engines do.
    private static Optional<String> whole(Measurement measurement) {
        boolean differs = measurement.samples().stream().anyMatch(sample -> sample.wholeNanos() != sample.nanos());
        return differs ? Optional.of(Magnitude.time(measurement.medianWholeNanos())) : Optional.empty();
    }

    private static List<String> whole(String median, int columns) {
        List<String> row = new ArrayList<>(List.of("  whole run", median));
        while (row.size() <= columns) {
            row.add("");
        }
        return row;
    }

    private static String name(Measurement measurement) {
        String name = plain(measurement.engine());
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /// `1.08 (1.05-1.12)`.
    private static String withInterval(Optional<Ratio> ratio) {
        return ratio.map(known -> "%s (%s-%s)"
                        .formatted(
                                Magnitude.ratio(known.median()),
                                Magnitude.ratio(known.low()),
                                Magnitude.ratio(known.high())))
                .orElse(NOTHING);
    }

    private static String bytes(long bytes) {
        return bytes == 0 ? NOTHING : Magnitude.bytes(bytes);
    }

    private static long most(Comparison.Entry entry, ToLongFunction<Sample> amount) {
        return entry.measurement().samples().stream().mapToLong(amount).max().orElse(0);
    }

    /// Without what a terminal would obey: names and reasons come from files and other programs.
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
