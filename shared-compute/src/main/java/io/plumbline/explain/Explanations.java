package io.plumbline.explain;

import io.plumbline.InputException;
import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.Catalogue;
import io.plumbline.asset.Check;
import io.plumbline.asset.Focus;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.engine.Rows;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DatasetStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Explains plan years to whoever answers for them, one employee at a time.
///
/// What is explained is computed from the employee's own rows, by the assets themselves: there is no second set of
/// formulae that could say something else.
public final class Explanations implements AutoCloseable {

    private static final List<Explainer> EXPLAINERS = List.of(new DeferralsExplainer(), new AdditionsExplainer());

    private static final Catalogue CATALOGUE = Compliance.catalogue().with(ExplainAssets.all());

    private final AssetRunner runner;
    private final Future<?> ready;

    /// Begins to open the engine, which takes a while: what the question is can be read meanwhile.
    public Explanations(DatasetStore data) {
        runner = new AssetRunner(CATALOGUE, data, Optional.empty(), Audience.OPERATOR);
        FutureTask<?> opening = new FutureTask<>(runner::warmUp, null);
        Thread.ofPlatform().daemon().name("opening").start(opening);
        ready = opening;
    }

    /// Explains what a plan year came to for one employee.
    ///
    /// @throws InputException if the census has no such employee, or the input cannot be used
    public Explanation of(Question question, RunObserver progress) {
        List<String> assets = Stream.concat(
                        Stream.of(ExplainAssets.PERSON),
                        EXPLAINERS.stream()
                                .flatMap(each -> Stream.concat(Stream.of(each.asset()), each.reads().stream())))
                .distinct()
                .toList();
        RunRequest request = new RunRequest(
                        assets, question.plan(), question.year(), question.limits(), List.of(), Codec.DEFAULT)
                .with(Focus.on(question.employeeId(), Map.of()));
        Gathered gathered = new Gathered(progress);
        awaitReadiness();
        List<AssetResult> results = runner.run(request, gathered);
        Facts facts =
                new Facts(question.plan(), question.year(), question.limits(), question.employeeId(), gathered.rows);
        return new Explanation(
                question.employeeId(),
                question.plan().planId(),
                question.year(),
                question.plan().planYear(question.year()),
                Person.sentence(facts),
                EXPLAINERS.stream().map(explainer -> explainer.explain(facts)).toList(),
                warnings(results));
    }

    @Override
    public void close() {
        awaitReadiness();
        runner.close();
    }

    private void awaitReadiness() {
        try {
            ready.get();
        } catch (ExecutionException _) {
            // Then it will not open for the run either, which tells why.
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the engine opened", interrupted);
        }
    }

    private static List<String> warnings(List<AssetResult> results) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.severity() == Check.Severity.WARNING)
                .flatMap(finding -> finding.faults().stream())
                .map(fault -> fault.phrase(true))
                .distinct()
                .toList();
    }

    /// Keeps the rows that a run shows, which are one employee's.
    private static final class Gathered implements RunObserver {

        private final RunObserver progress;
        private final Map<String, List<Row>> rows = new HashMap<>();

        private Gathered(RunObserver progress) {
            this.progress = progress;
        }

        @Override
        public void step(String name, Supplier<OptionalDouble> fraction) {
            progress.step(name, fraction);
        }

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(Asset asset, Rows shown) {
            rows.put(asset.name(), new ArrayList<>(Row.all(shown)));
        }
    }
}
