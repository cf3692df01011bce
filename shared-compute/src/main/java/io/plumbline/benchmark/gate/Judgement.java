package io.plumbline.benchmark.gate;

import io.plumbline.benchmark.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is to be said of a build after some pairs of processes took turns.
///
/// @param verdicts of each asset that both have and then of the whole, time first; without the metrics that
///     the platform does not tell
/// @param onlyInBase assets that head no longer has
/// @param onlyInHead assets that base did not have
public record Judgement(List<Verdict> verdicts, List<String> onlyInBase, List<String> onlyInHead) {

    public Judgement {
        verdicts = List.copyOf(verdicts);
        onlyInBase = List.copyOf(onlyInBase);
        onlyInHead = List.copyOf(onlyInHead);
    }

    static Judgement of(List<ProcessPair> pairs, Thresholds thresholds) {
        Set<String> base = common(pairs, ProcessPair::assetsOfBase);
        Set<String> head = common(pairs, ProcessPair::assetsOfHead);
        Set<String> both = without(base, without(base, head));
        List<Verdict> verdicts = new ArrayList<>();
        String whole = pairs.getFirst().head().workload();
        for (Metric metric : Metric.values()) {
            both.forEach(asset -> judge(asset, metric, thresholds, pairs, pair -> pair.of(asset, metric))
                    .forEach(verdicts::add));
            judge(whole, metric, thresholds, pairs, pair -> pair.ofTheWhole(metric))
                    .forEach(verdicts::add);
        }
        return new Judgement(verdicts, List.copyOf(without(base, head)), List.copyOf(without(head, base)));
    }

    /// The verdict, or none where an amount of zero says that nobody could tell.
    private static Stream<Verdict> judge(
            String asset,
            Metric metric,
            Thresholds thresholds,
            List<ProcessPair> pairs,
            Function<ProcessPair, Ratio.Pair> rounds) {
        List<Ratio.Pair> all = pairs.stream().map(rounds).toList();
        boolean told = all.stream()
                .flatMap(pair -> Stream.concat(pair.ours().stream(), pair.theirs().stream()))
                .allMatch(amount -> amount > 0);
        return told ? Stream.of(Verdict.of(asset, metric, thresholds.of(asset, metric), all)) : Stream.empty();
    }

    private static Set<String> common(List<ProcessPair> pairs, Function<ProcessPair, Set<String>> assets) {
        Set<String> common = new TreeSet<>(assets.apply(pairs.getFirst()));
        pairs.forEach(pair -> common.retainAll(assets.apply(pair)));
        return common;
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    public List<Verdict> regressions() {
        return verdicts.stream().filter(Verdict::isRegression).toList();
    }

    public boolean passed() {
        return regressions().isEmpty();
    }

    /// Whether more rounds could change nothing that matters.
    boolean isClear() {
        return verdicts.stream()
                .noneMatch(verdict -> verdict.isRegression() || verdict.outcome() == Verdict.Outcome.UNSURE);
    }
}
