package io.plumbline.action;

import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultKey;

/// Where ledgers are kept. A plan year has one for all its outboxes: what lies in two of them is published once.
@FunctionalInterface
public interface Ledgers {

    /// Opens, or begins, the ledger that an outbox is published by.
    Ledger open(Manifest outbox);

    /// Whether every action of this very run is known to be acknowledged. Where that is not known, it is in no
    /// case wrong to open the ledger and publish.
    default boolean isClosed(Manifest outbox) {
        return false;
    }

    /// Where the ledger of an outbox's plan year lies: with `corrective_actions`, whether or not that was run.
    static ResultKey place(Manifest outbox) {
        return new ResultKey(ActionAssets.CORRECTIVE_ACTIONS, outbox.planId(), outbox.planYear());
    }
}
