package io.plumbline.benchmark.report;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.report.History.Dated;
import io.plumbline.typeset.Magnitude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What all comes to: the subject beside each other engine, over all workloads and scales.
///
/// @param verdict in a sentence or two; empty where there is nothing to compare
/// @param times ratios of times with their intervals
/// @param memory ratios of peak memory; without a row where no memory is known
record Summary(String verdict, Figures times, Figures memory) {

    static Summary of(Collection<List<Dated>> workloads) {
        List<Comparison> all = workloads.stream()
                .flatMap(List::stream)
                .map(Dated::comparison)
                .filter(one -> one.find(Comparison.SUBJECT).isPresent())
                .toList();
        List<String> others = all.stream()
                .flatMap(one -> one.entries().stream())
                .map(entry -> entry.measurement().engine())
                .filter(engine -> !engine.equals(Comparison.SUBJECT))
                .distinct()
                .sorted(Comparator.comparing(engine -> Look.of(engine).number()))
                .toList();
        Figures times = table("Time of %s as a ratio to that of", all, others, Summary::time);
        Figures memory = table("Peak memory of %s as a ratio to that of", all, others, Summary::memory);
        return new Summary(verdict(workloads, others), times, memory);
    }

    private interface Cell {
        Optional<String> of(Measurement subject, Measurement other);
    }

    private static Figures table(String caption, List<Comparison> all, List<String> others, Cell cell) {
        List<String> headings = new ArrayList<>(List.of("Workload", "Participants"));
        headings.addAll(others);
        List<List<String>> rows = new ArrayList<>();
        for (Comparison one : all) {
            Measurement subject = one.find(Comparison.SUBJECT).orElseThrow();
            List<String> row = new ArrayList<>(List.of(one.workload(), Quantity.participants(one.participants())));
            others.forEach(other -> row.add(
                    one.find(other).flatMap(found -> cell.of(subject, found)).orElse(Figures.NOTHING)));
            if (row.stream().skip(2).anyMatch(figure -> !figure.equals(Figures.NOTHING))) {
                rows.add(row);
            }
        }
        return new Figures(caption.formatted(Comparison.SUBJECT), headings, rows);
    }

    private static Optional<String> time(Measurement subject, Measurement other) {
        return Comparison.ratio(subject, other).map(Words::brief);
    }

    private static Optional<String> memory(Measurement subject, Measurement other) {
        return Words.peakRatio(subject, other).map(Magnitude::ratio);
    }

    /// The range of the ratios over the workloads, each at its main scale.
    private static String verdict(Collection<List<Dated>> workloads, List<String> others) {
        List<Comparison> mains = workloads.stream().map(WorkloadSection::main).toList();
        return others.stream()
                .flatMap(other -> clause(mains, other).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("; "),
                        clauses -> clauses.isEmpty() ? "" : Comparison.SUBJECT + " takes " + clauses + "."));
    }

    private static Optional<String> clause(List<Comparison> mains, String other) {
        DoubleSummaryStatistics ratios = mains.stream()
                .flatMap(one -> one
                        .find(Comparison.SUBJECT)
                        .flatMap(subject -> one.find(other).flatMap(found -> Comparison.ratio(subject, found)))
                        .stream())
                .mapToDouble(ratio -> ratio.median())
                .summaryStatistics();
        if (ratios.getCount() == 0) {
            return Optional.empty();
        }
        String range = ratios.getCount() == 1
                ? Magnitude.ratio(ratios.getMin())
                : "%s to %s".formatted(Magnitude.ratio(ratios.getMin()), Magnitude.ratio(ratios.getMax()));
        String over =
                ratios.getCount() == 1 ? "one workload" : String.format(Locale.US, "%d workloads", ratios.getCount());
        return Optional.of("%s times as long as %s in %s".formatted(range, other, over));
    }
}
