package io.plumbline.explain;

import io.plumbline.InputException;
import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.AtHand;
import io.plumbline.asset.Audience;
import io.plumbline.asset.Catalogue;
import io.plumbline.asset.Check;
import io.plumbline.asset.Focus;
import io.plumbline.asset.Later;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.dataset.Fault;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.ResultStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Explains plan years to whoever answers for them, one employee at a time.
///
/// What is explained is computed from the employee's own rows, by the assets themselves: there is no second set of
/// formulae that could say something else. Only what one employee's rows cannot tell, the averages of the tests and
/// the top-paid group, is taken from results over everyone: those on file where they are of this very data, plan,
/// limits and code, and else computed.
public final class Explanations implements AutoCloseable {

    private static final Catalogue CATALOGUE = ExplainAssets.catalogue();

    private final DatasetStore data;
    private final AssetRunner runner;
    private final Later<?> ready;

    /// Begins to open the engine, which takes a while: what the question is can be read meanwhile.
    ///
    /// @param results where results over everyone may be on file; they are read and never written
    public Explanations(DatasetStore data, Optional<ResultStore> results) {
        this.data = data;
        runner = AssetRunner.ofOneEmployee(CATALOGUE, data, results, Audience.OPERATOR);
        ready = Later.on("opening", Executors.callable(runner::warmUp));
    }

    /// Explains what a plan year came to for one employee. Where others' data, or a provision that is missing, keeps
    /// the tests or the corrections from being computed, the rest is explained, with a warning.
    ///
    /// @throws InputException if the census has no such employee, or the input cannot be used
    public Explanation of(Question question, RunObserver progress) {
        List<String> left = new ArrayList<>();
        for (Extent extent : Extent.values()) {
            try {
                return explain(question, extent, progress).warning(left);
            } catch (InputException failure) {
                if (extent.isLeast()) {
                    throw failure;
                }
                left.add(extent.leavesOut() + " cannot be explained: " + failure.getMessage());
            }
        }
        throw new IllegalStateException("no extent is the least");
    }

    private Explanation explain(Question question, Extent extent, RunObserver progress) {
        RunRequest everyone = request(question, extent.ofEveryone(question));
        // Most find their results on file; that there is no such employee is heard before any are computed.
        Later<Map<String, Path>> onFile =
                Later.on("results", () -> everyone.assets().isEmpty() ? Map.of() : runner.onFile(everyone));
        ready.await();
        try {
            return explain(runner, question, extent, new AtHand(Set.copyOf(everyone.assets()), onFile::get), progress);
        } catch (AtHand.MissingException _) {
            try (OfEveryone computed = OfEveryone.compute(CATALOGUE, data, everyone, progress)) {
                AtHand atHand = new AtHand(Set.copyOf(everyone.assets()), computed::files);
                return explain(computed.runner(), question, extent, atHand, progress)
                        .after(computed.seconds());
            }
        } finally {
            onFile.await(); // which may be remembering what it read
        }
    }

    private static Explanation explain(
            AssetRunner runner, Question question, Extent extent, AtHand ofEveryone, RunObserver progress) {
        List<String> relations = Stream.concat(
                        Stream.of(ExplainAssets.PERSON),
                        extent.explainers().stream().flatMap(each -> each.reads(question).stream()))
                .distinct()
                .toList();
        GatheredRows gathered = new GatheredRows(progress);
        List<AssetResult> results =
                runner.run(request(question, relations).with(Focus.on(question.employeeId(), ofEveryone)), gathered);
        Facts facts = new Facts(question, gathered.byRelation());
        return Explanation.of(
                facts,
                extent.explainers().stream()
                        .map(explainer -> explainer.explain(facts))
                        .toList(),
                warnings(results));
    }

    private static RunRequest request(Question question, List<String> assets) {
        return new RunRequest(assets, question.plan(), question.year(), question.limits(), List.of(), Codec.DEFAULT);
    }

    private static List<String> warnings(List<AssetResult> results) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.severity() == Check.Severity.WARNING)
                .flatMap(finding -> finding.faults().stream())
                .map(Explanations::said)
                .distinct()
                .toList();
    }

    /// What a check found, of which it need not be said that it is about the employee.
    private static String said(Fault fault) {
        String rule = fault.rule().isEmpty() ? "" : " [" + fault.rule() + "]";
        return (fault.rows() > 1 ? "%s (%d rows)".formatted(fault.what(), fault.rows()) : fault.what()) + rule;
    }

    @Override
    public void close() {
        ready.await();
        runner.close();
    }
}
