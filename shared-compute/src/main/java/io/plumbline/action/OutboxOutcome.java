package io.plumbline.action;

import io.plumbline.storage.ResultKey;
import io.plumbline.storage.RunId;

/// What became of one outbox when outboxes were published.
public sealed interface OutboxOutcome {

    ResultKey outbox();

    /// It was read to its end. Where the report is complete, its ledger is closed for the run.
    ///
    /// @param run whose outbox it is
    record Published(ResultKey outbox, RunId run, PublishReport report) implements OutboxOutcome {}

    /// It could not be published, or not to its end; what the bus acknowledged of it is in its ledger.
    ///
    /// @param failure of the class that says what helps: bad data, a service, or a fault of the program's
    record Failed(ResultKey outbox, RuntimeException failure) implements OutboxOutcome {}

    /// It was not looked at, because publishing was told to stop or a service is away.
    record NotBegun(ResultKey outbox) implements OutboxOutcome {}
}
