package io.plumbline.asset;

import io.plumbline.engine.EngineException;
import io.plumbline.engine.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Computes an asset that reads a large dataset and no other asset beside those that come before it.
///
/// What is computed of a census of one row group keeps one processor busy. The other one meanwhile adds up the
/// contributions, which is half of what a run of the tests takes beyond eligibility.
final class Ahead implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Session session;
    private final Map<String, Later<Long>> begun = new HashMap<>();

    Ahead(Session session) {
        this.session = session;
    }

    /// Begins to compute an asset, all of whose inputs are bound.
    void begin(Asset asset) {
        session.declare(asset.name(), asset.select());
        begun.put(asset.name(), Later.on("ahead", () -> session.fill(asset.name(), asset.select())));
    }

    /// Waits for an asset that was begun.
    ///
    /// @return how many rows it has; empty where it was not begun
    /// @throws EngineException if it could not be computed
    Optional<Long> rows(Asset asset) {
        return Optional.ofNullable(begun.remove(asset.name())).map(Later::get);
    }

    /// Ends what nobody waits for any more: it uses the session.
    @Override
    public void close() {
        for (Later<Long> each : begun.values()) {
            do {
                // Before the statement begins, there is nothing to cancel yet.
                session.cancel();
            } while (!each.isOverWithin(A_MOMENT));
        }
    }
}
