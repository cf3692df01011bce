package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.action.FileBus;
import io.plumbline.action.FileLedger;
import io.plumbline.action.OutboxOutcome;
import io.plumbline.action.Outboxes;
import io.plumbline.action.PublishReport;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Publishes the outboxes in a directory of results to the bus of a laptop, which is a file.
final class Publishing {

    private Publishing() {}

    /// Publishes what no ledger says was published.
    ///
    /// @return one report for each outbox
    static List<PublishReport> publish(ResultStore results, Path events) {
        Outboxes outboxes = new Outboxes(results, FileLedger.among(results), Clock.systemUTC());
        List<Manifest> all = outboxes.all();
        if (all.isEmpty()) {
            throw new InputException("there is nothing to publish in %s; run corrective_actions with --out there first"
                    .formatted(results.workingDirectory()));
        }
        try (FileBus bus = FileBus.open(events)) {
            return outboxes.publish(all, bus, () -> false).stream()
                    .map(Publishing::reportOf)
                    .toList();
        }
    }

    private static PublishReport reportOf(OutboxOutcome outcome) {
        return switch (outcome) {
            case OutboxOutcome.Published published -> published.report();
            case OutboxOutcome.Failed failed -> throw failed.failure();
            case OutboxOutcome.NotBegun notBegun ->
                throw new IllegalStateException(notBegun.outbox() + " was not published, and nobody said to stop");
        };
    }

    /// All reports as one line.
    static String line(List<PublishReport> reports, Path events) {
        long published = reports.stream().mapToLong(PublishReport::published).sum();
        long before =
                reports.stream().mapToLong(PublishReport::alreadyPublished).sum();
        long awaited = reports.stream().mapToLong(PublishReport::awaited).sum();
        if (published == 0 && awaited == 0 && before > 0) {
            return "nothing new to publish: the ledger says that all %,d events had been published before"
                    .formatted(before);
        }
        StringBuilder told = new StringBuilder("%,d events published to %s".formatted(published, events));
        if (before > 0) {
            told.append("; %,d had been published before".formatted(before));
        }
        if (awaited > 0) {
            told.append("; %,d are about a day that is not over, and wait".formatted(awaited));
        }
        return told.toString();
    }
}
