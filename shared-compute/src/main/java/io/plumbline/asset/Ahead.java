package io.plumbline.asset;

import io.plumbline.engine.EngineException;
import io.plumbline.engine.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Computes an asset that reads a large dataset and no other asset beside those that come before it.
///
/// What is computed of a census of one row group keeps one processor busy. The other one meanwhile adds up the
/// contributions, which is half of what a run of the tests takes beyond eligibility.
final class Ahead implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(20);

    /// What came of an asset that was begun.
    ///
    /// @param rows how many it has
    /// @param nanos what it took, of which most passed beside other assets
    record Done(long rows, long nanos) {}

    private final Session session;
    private final Map<String, Later<Done>> begun = new HashMap<>();

    Ahead(Session session) {
        this.session = session;
    }

    /// Begins to compute an asset, all of whose inputs are bound.
    void begin(Asset asset) {
        session.declare(asset.name(), asset.select());
        begun.put(asset.name(), Later.on("ahead", () -> {
            long start = System.nanoTime();
            long rows = session.fill(asset.name(), asset.select());
            return new Done(rows, System.nanoTime() - start);
        }));
    }

    /// Waits for an asset that was begun.
    ///
    /// @return empty where it was not begun
    /// @throws EngineException if it could not be computed
    Optional<Done> await(Asset asset) {
        return Optional.ofNullable(begun.remove(asset.name())).map(Later::get);
    }

    /// Ends what nobody waits for any more: it uses the session.
    @Override
    public void close() {
        for (Later<Done> each : begun.values()) {
            while (!each.isOver()) {
                // Again, for before the statement begins there is nothing to cancel.
                session.cancel();
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
    }
}
