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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Looks at the values of the datasets while the assets are already being computed from them.
///
/// A census of one row group keeps one processor busy; looking at its values beside the computation, and not
/// before it, costs hardly any time. Nothing takes the place of an earlier result until this has found nothing
/// wrong.
final class Verification implements AutoCloseable {

    /// @param faults what stops the run
    /// @param leftOut what the operator should know
    /// @param unreadable datasets that the engine failed to read
    record Outcome(List<Fault> faults, List<Finding> leftOut, Map<Dataset, EngineException> unreadable) {}

    private final CompletableFuture<Outcome> outcome;

    private Verification(CompletableFuture<Outcome> outcome) {
        this.outcome = outcome;
    }

    static Verification start(Session session, List<BoundDataset> datasets) {
        return new Verification(CompletableFuture.supplyAsync(
                () -> look(session, datasets),
                task -> Thread.ofPlatform().daemon().name("verification").start(task)));
    }

    /// Waits for what it has to say.
    Outcome await() {
        try {
            return outcome.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /// Waits until it no longer uses the session.
    @Override
    public void close() {
        outcome.handle((found, failure) -> found).join();
    }

    private static Outcome look(Session session, List<BoundDataset> datasets) {
        List<Fault> faults = new ArrayList<>();
        List<Finding> leftOut = new ArrayList<>();
        Map<Dataset, EngineException> unreadable = new EnumMap<>(Dataset.class);
        for (BoundDataset dataset : datasets) {
            try {
                faults.addAll(dataset.valueFaults(session));
                leftOut.add(new Finding("left_out", Check.Severity.WARNING, dataset.warnings(session)));
            } catch (EngineException failure) {
                unreadable.put(dataset.dataset(), failure);
            }
        }
        return new Outcome(faults, leftOut, unreadable);
    }
}
