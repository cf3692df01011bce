package io.plumbline.action;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.storage.ChangedException;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The outboxes among the results of a store, and how they are published: each by the ledger of its plan year, so
/// that it can be cut short anywhere and done again.
public final class Outboxes {

    private final ResultStore results;
    private final Ledgers ledgers;
    private final Clock clock;

    public Outboxes(ResultStore results, Ledgers ledgers, Clock clock) {
        this.results = results;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /// The manifests of all outboxes, published or not, by plan and year.
    public List<Manifest> all() {
        return ActionAssets.OUTBOXES.stream()
                .flatMap(asset -> results.all(asset).stream())
                .sorted(Comparator.comparing(Manifest::planId).thenComparing(Manifest::planYear))
                .toList();
    }

    /// Publishes what is open of all outboxes.
    ///
    /// @param stop asked before each batch and each outbox
    /// @return what became of each outbox whose ledger was not closed already
    public List<OutboxOutcome> drain(EventBus bus, BooleanSupplier stop) {
        return publish(all(), bus, stop);
    }

    /// Publishes what is open of some outboxes. One that fails does not keep the next from being published, unless
    /// what failed is a service that may be back later.
    ///
    /// @param outboxes their manifests
    /// @param stop asked before each batch and each outbox
    /// @return what became of each outbox whose ledger was not closed already
    public List<OutboxOutcome> publish(List<Manifest> outboxes, EventBus bus, BooleanSupplier stop) {
        List<OutboxOutcome> outcomes = new ArrayList<>();
        boolean stopped = false;
        for (Manifest outbox : outboxes) {
            stopped = stopped || stop.getAsBoolean();
            if (stopped) {
                outcomes.add(new OutboxOutcome.NotBegun(outbox.key()));
                continue;
            }
            try {
                if (!ledgers.isClosed(outbox)) {
                    outcomes.add(publish(outbox, bus, stop));
                }
            } catch (ChangedException changed) {
                ServiceException later = new ServiceException(
                        ServiceException.Kind.TRANSIENT, changed.getMessage() + "; try again", changed);
                outcomes.add(new OutboxOutcome.Failed(outbox.key(), later));
            } catch (RuntimeException failure) {
                outcomes.add(new OutboxOutcome.Failed(outbox.key(), failure));
                stopped = failure instanceof ServiceException service
                        && service.kind() == ServiceException.Kind.TRANSIENT;
            }
        }
        return outcomes;
    }

    private OutboxOutcome publish(Manifest manifest, EventBus bus, BooleanSupplier stop) {
        EventOrigin origin = new EventOrigin(manifest.runId().value(), "plumbline " + manifest.codeVersion());
        Path file = results.file(manifest.key())
                .orElseThrow(() -> new InputException("there are no corrective actions at %s; run %s again"
                        .formatted(manifest.key(), manifest.asset())));
        // A session of its own: what goes wrong in one outbox's must not be the next one's fault.
        try (Session session = Session.open(SessionSettings.reading(List.of(results.workingDirectory())));
                Ledger ledger = ledgers.open(manifest);
                Outbox outbox = Outbox.read(session, file)) {
            PublishReport report = new Publisher(ledger, bus, origin, clock).publish(outbox, stop);
            if (report.isComplete()) {
                ledger.closeFor(manifest.runId(), report.actions(), clock.instant());
            }
            return new OutboxOutcome.Published(manifest.key(), manifest.runId(), report);
        }
    }
}
