package io.plumbline.benchmark.report;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Ratio;
import io.plumbline.typeset.Magnitude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the subject stands to the others, in sentences.
final class Words {

    private Words() {}

    /// One sentence for each other engine.
    static List<String> of(Comparison comparison) {
        Optional<Measurement> subject = comparison.find(Comparison.SUBJECT);
        if (subject.isEmpty()) {
            return List.of(Comparison.SUBJECT + " itself was not measured here.");
        }
        List<String> sentences = new ArrayList<>();
        for (Comparison.Entry entry : comparison.entries()) {
            Comparison.ratio(subject.get(), entry.measurement())
                    .ifPresent(ratio -> sentences.add(sentence(subject.get(), entry.measurement(), ratio)));
        }
        if (sentences.isEmpty()) {
            sentences.add("Nothing else was measured here to compare " + Comparison.SUBJECT + " with.");
        }
        return sentences;
    }

    private static String sentence(Measurement subject, Measurement other, Ratio ratio) {
        return "%s %s%s.".formatted(Comparison.SUBJECT, time(other, ratio), memory(subject, other));
    }

    private static String time(Measurement other, Ratio ratio) {
        String spread = other.samples().size() == 1
                ? "one round, so no interval"
                : "%s to %s".formatted(Magnitude.ratio(ratio.low()), Magnitude.ratio(ratio.high()));
        if (ratio.low() <= 1 && ratio.high() >= 1 && other.samples().size() > 1) {
            return "takes as long as %s, as far as these rounds tell: %s times (%s)"
                    .formatted(other.engine(), Magnitude.ratio(ratio.median()), spread);
        }
        String times = ratio.median() < 1 ? "takes %s of the time of %s (%s)" : "takes %s times as long as %s (%s)";
        return times.formatted(Magnitude.ratio(ratio.median()), other.engine(), spread);
    }

    private static String memory(Measurement subject, Measurement other) {
        return peakRatio(subject, other)
                .map(ratio -> Magnitude.ratio(ratio).equals("1.00")
                        ? ", and holds as much memory"
                        : ratio < 1
                                ? ", and holds %s of its memory".formatted(Magnitude.ratio(ratio))
                                : ", and holds %s times its memory".formatted(Magnitude.ratio(ratio)))
                .orElse("");
    }

    /// Of the most that each process ever held; empty where the platform does not tell.
    static Optional<Double> peakRatio(Measurement one, Measurement other) {
        return one.peakBytes() == 0 || other.peakBytes() == 0
                ? Optional.empty()
                : Optional.of((double) one.peakBytes() / other.peakBytes());
    }

    /// `0.49 (0.47–0.51)`.
    static String brief(Ratio ratio) {
        return "%s (%s–%s)"
                .formatted(
                        Magnitude.ratio(ratio.median()), Magnitude.ratio(ratio.low()), Magnitude.ratio(ratio.high()));
    }
}
