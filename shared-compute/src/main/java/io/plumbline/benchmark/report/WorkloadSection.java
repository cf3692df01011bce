package io.plumbline.benchmark.report;

import io.plumbline.benchmark.report.History.Dated;
import io.plumbline.typeset.Typeset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One workload: bars at the scale that most engines took part in, all figures, and how cost grows.
///
/// @param id unique in the document
/// @param scale of the bars, as printed
/// @param words how the subject stands to the others at that scale
/// @param tables one for each scale
/// @param parts of the subject's work at that scale; empty where it has none
/// @param scaling of time and memory; empty where there is one scale only
record WorkloadSection(
        String id,
        String workload,
        String scale,
        List<String> words,
        List<BarChart> bars,
        List<Figures> tables,
        Figures parts,
        List<LineChart> scaling) {

    /// @param latest when the latest run was recorded: comparisons of earlier ones say when they were made
    static WorkloadSection of(String id, String workload, List<Dated> scales, Instant latest) {
        Comparison main = main(scales);
        List<BarChart> bars = new ArrayList<>();
        List<LineChart> scaling = new ArrayList<>();
        List<Comparison> comparisons = scales.stream().map(Dated::comparison).toList();
        for (Quantity quantity : Quantity.values()) {
            Plots plots = new Plots(quantity);
            bars.add(plots.bars("%s-%s".formatted(id, quantity), main));
            plots.scaling("%s-%s-scaling".formatted(id, quantity), comparisons).ifPresent(scaling::add);
        }
        String scale = Quantity.scale(main.participants());
        return new WorkloadSection(
                id,
                workload,
                scale,
                Words.of(main),
                bars.stream().filter(chart -> !chart.isEmpty()).toList(),
                scales.stream()
                        .map(one -> ComparisonTable.of(one.comparison(), caption(one, latest)))
                        .toList(),
                PartsTable.of(main, "What the parts of the run take, at %s".formatted(scale)),
                scaling);
    }

    /// The scale that most engines took part in, and of several such the largest.
    static Comparison main(List<Dated> scales) {
        Stream<Comparison> comparisons = scales.stream().map(Dated::comparison);
        Optional<Comparison> main = comparisons.max(
                Comparator.comparing((Comparison one) -> one.entries().size()).thenComparing(Comparison::participants));
        return main.orElseThrow();
    }

    private static String caption(Dated one, Instant latest) {
        String scale = Quantity.scale(one.comparison().participants()) + ", " + rounds(one.comparison());
        return one.recorded().equals(latest) ? scale : scale + ", recorded " + Typeset.moment(one.recorded());
    }

    private static String rounds(Comparison comparison) {
        long rounds = comparison.entries().stream()
                .mapToLong(entry -> entry.measurement().samples().size())
                .max()
                .orElse(0);
        return Typeset.count(rounds, "round", "rounds");
    }
}
