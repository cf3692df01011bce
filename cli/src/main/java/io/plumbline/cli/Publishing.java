package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.action.EventOrigin;
import io.plumbline.action.FileBus;
import io.plumbline.action.Ledger;
import io.plumbline.action.Outbox;
import io.plumbline.action.PublishReport;
import io.plumbline.action.Publisher;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Publishes the outboxes in a directory of results to the bus of a laptop, which is a file.
final class Publishing {

    private static final String OUTBOX = "corrective_actions";

    private Publishing() {}

    /// Publishes what no ledger says was published.
    ///
    /// @return one report for each outbox
    static List<PublishReport> publish(ResultStore results, Path events) {
        List<Manifest> outboxes = results.all().stream()
                .filter(manifest -> manifest.asset().equals(OUTBOX))
                .toList();
        if (outboxes.isEmpty()) {
            throw new InputException("there is nothing to publish in %s; run %s with --out there first"
                    .formatted(results.workingDirectory(), OUTBOX));
        }
        try (Session session = Session.open(SessionSettings.reading(List.of(results.workingDirectory())));
                FileBus bus = FileBus.open(events)) {
            return outboxes.stream()
                    .map(outbox -> publish(
                            session, bus, outbox, results.file(outbox.key()).orElseThrow()))
                    .toList();
        }
    }

    private static PublishReport publish(Session session, FileBus bus, Manifest manifest, Path file) {
        EventOrigin origin = new EventOrigin(manifest.runId().value(), "plumbline " + manifest.codeVersion());
        try (Ledger ledger = Ledger.beside(file);
                Outbox outbox = Outbox.read(session, file)) {
            return new Publisher(ledger, bus, origin, Clock.systemUTC()).publish(outbox);
        }
    }

    /// All reports as one line.
    static String line(List<PublishReport> reports, Path events) {
        long published = reports.stream().mapToLong(PublishReport::published).sum();
        long before =
                reports.stream().mapToLong(PublishReport::alreadyPublished).sum();
        if (published == 0 && before > 0) {
            return "nothing new to publish: the ledger says that all %,d events had been published before"
                    .formatted(before);
        }
        String told = "%,d events published to %s".formatted(published, events);
        return before == 0 ? told : told + "; %,d had been published before".formatted(before);
    }
}
