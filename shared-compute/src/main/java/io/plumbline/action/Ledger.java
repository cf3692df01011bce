package io.plumbline.action;

import io.plumbline.storage.RunId;
import java.time.Instant;
import java.util.List;

/// Which actions of a plan year a bus has acknowledged, as the publisher of one of its outboxes sees it. It outlives
/// the outboxes: a later run replaces one, and what both runs found is not published again.
public interface Ledger extends AutoCloseable {

    boolean holds(String actionId);

    /// Returns when the actions are held for ever.
    ///
    /// @param actionIds what the bus has acknowledged; none is fine
    void record(List<String> actionIds, Instant time);

    /// Closes the ledger for one run of the outbox: every action of it is held, so nobody need look at it again. A
    /// ledger that costs little to look at need not note it.
    ///
    /// @param actions how many there are
    default void closeFor(RunId run, long actions, Instant time) {}

    /// Ends the use of it; what it holds stays.
    @Override
    void close();
}
