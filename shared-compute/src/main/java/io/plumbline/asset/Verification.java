package io.plumbline.asset;

import io.plumbline.dataset.BoundDataset;
import io.plumbline.dataset.Dataset;
import io.plumbline.dataset.Fault;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.Session;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Looks at the values of the datasets while the assets are already being computed from them.
///
/// A census of one row group keeps one processor busy; looking at its values beside the computation, and not
/// before it, costs hardly any time. Nothing takes the place of an earlier result until this has found nothing
/// wrong.
final class Verification implements AutoCloseable {

    /// @param faults what stops the run
    /// @param findings what checks said
    /// @param unreadable datasets that the engine failed to read
    record Outcome(List<Fault> faults, List<Finding> findings, Map<Dataset, EngineException> unreadable) {}

    private final ExecutorService beside;
    private final Readings readings;
    private final List<Later<Outcome>> pending = new ArrayList<>();
    private final Map<Dataset, CompletableFuture<Boolean>> repeats = new EnumMap<>(Dataset.class);

    /// @param readings of the rows that it looks at
    /// @param threads how many things it looks at at once
    Verification(Readings readings, int threads) {
        this.beside = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("verification").factory());
        this.readings = readings;
    }

    /// Looks at a dataset, unless its files were found clean before.
    void look(Session session, BoundDataset dataset, VerifiedInputs.Key key, VerifiedInputs verified) {
        CompletableFuture<Boolean> repeat = new CompletableFuture<>();
        repeats.put(dataset.dataset(), repeat);
        Optional<Finding> known = verified.warningsOf(key);
        if (known.isPresent()) {
            Outcome outcome = new Outcome(List.of(), List.of(known.get()), Map.of());
            pending.add(Later.known(outcome));
            repeat.complete(false);
            return;
        }
        pending.add(Later.on(beside, () -> {
            try {
                readings.await(dataset.dataset());
                List<Fault> faults = new ArrayList<>(dataset.valueFaults(session));
                List<Fault> repeated = dataset.repeatedKeys(session);
                repeat.complete(!repeated.isEmpty());
                faults.addAll(repeated);
                Finding warnings = new Finding("left_out", Check.Severity.WARNING, dataset.warnings(session));
                Finding values = new Finding("values", Check.Severity.ERROR, faults);
                if (faults.isEmpty() && dataset.contractFaults().isEmpty()) {
                    verified.remember(key, warnings);
                }
                return new Outcome(faults, List.of(values, warnings), Map.of());
            } catch (EngineException failure) {
                return new Outcome(List.of(), List.of(), Map.of(dataset.dataset(), failure));
            } finally {
                repeat.complete(false); // where it was not found out
            }
        }));
    }

    /// Waits to hear whether keys of a dataset that it looks at are those of several rows.
    boolean findsRepeatedKeys(Dataset dataset) {
        return repeats.getOrDefault(dataset, CompletableFuture.completedFuture(false))
                .join();
    }

    /// Runs a check of an asset that is bound.
    void look(Findings findings, Check check) {
        pending.add(Later.on(beside, () -> {
            Finding finding = findings.examine(check);
            List<Fault> faults = check.severity() == Check.Severity.ERROR ? finding.faults() : List.of();
            return new Outcome(faults, List.of(finding), Map.of());
        }));
    }

    /// Waits for all that it has to say.
    Outcome await() {
        List<Fault> faults = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<Dataset, EngineException> unreadable = new EnumMap<>(Dataset.class);
        for (Later<Outcome> each : pending) {
            Outcome outcome = each.get();
            faults.addAll(outcome.faults());
            findings.addAll(outcome.findings());
            unreadable.putAll(outcome.unreadable());
        }
        pending.clear();
        return new Outcome(faults, findings, unreadable);
    }

    /// Waits until it no longer uses the session.
    @Override
    public void close() {
        beside.close();
    }
}
