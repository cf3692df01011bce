package io.plumbline.functions.assets;

import io.plumbline.ServiceException;
import io.plumbline.action.ActionAssets;
import io.plumbline.action.OutboxOutcome;
import io.plumbline.action.PublishReport;
import io.plumbline.asset.AssetResult;
import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.RunReport.Outcome.Done;
import io.plumbline.functions.assets.RunReport.Outcome.Failed;
import io.plumbline.functions.assets.metric.Metric;
import io.plumbline.storage.Manifest;
import java.util.List;

/// What became of an outbox that a run has written or found.
///
/// @param published acknowledged by the bus now
record Publishing(long published, Outcome outcome) {

    /// Publishes what is open of the outbox among the results, if there is one.
    static Publishing of(List<AssetResult> results, Equipment equipment, Call call) {
        List<Manifest> outbox = results.stream()
                .filter(result -> ActionAssets.OUTBOXES.contains(result.asset().name()))
                .flatMap(result -> result.manifest().stream())
                .toList();
        if (outbox.isEmpty()) {
            return new Publishing(0, new Done());
        }
        List<OutboxOutcome> outcomes = equipment
                .meter()
                .time(
                        Metric.PUBLISH_SECONDS,
                        () -> equipment.withOutboxes(
                                outboxes -> outboxes.publish(outbox, equipment.bus(), call.deadline()::hasPassed)));
        // An outbox whose ledger is closed has no outcome: all of it was published before.
        return outcomes.isEmpty() ? new Publishing(0, new Done()) : of(outcomes.getFirst());
    }

    static Publishing of(OutboxOutcome outcome) {
        return switch (outcome) {
            case OutboxOutcome.Published published -> of(published.report());
            case OutboxOutcome.Failed failed -> new Publishing(0, Failed.of(failed.failure()));
            case OutboxOutcome.NotBegun _ -> new Publishing(0, left("its corrective actions are"));
        };
    }

    private static Publishing of(PublishReport report) {
        Outcome outcome = new Done();
        if (report.left() > 0) {
            outcome = left("%,d corrective actions are".formatted(report.left()));
        } else if (report.failed() > 0) {
            outcome = Failed.of(new ServiceException(
                    ServiceException.Kind.TRANSIENT,
                    "the event bus refused %,d corrective actions (%s); they are sent again with the next try"
                            .formatted(
                                    report.failed(),
                                    String.join(", ", report.refusals().keySet()))));
        }
        return new Publishing(report.published(), outcome);
    }

    private static Failed left(String what) {
        return Failed.of(new ServiceException(
                ServiceException.Kind.TRANSIENT, "time is up and %s left to publish".formatted(what)));
    }
}
