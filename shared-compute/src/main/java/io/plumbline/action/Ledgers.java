package io.plumbline.action;

import io.plumbline.storage.Manifest;

/// Where the ledgers of outboxes are kept.
@FunctionalInterface
public interface Ledgers {

    /// Opens, or begins, an outbox's ledger.
    Ledger open(Manifest outbox);

    /// Whether every action of this very run is known to be acknowledged. Where that is not known, it is in no
    /// case wrong to open the ledger and publish.
    default boolean isClosed(Manifest outbox) {
        return false;
    }
}
