package io.plumbline.action;

import io.plumbline.ServiceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Publishes the actions of an outbox that no bus has acknowledged yet, but for those about a day that is yet
/// to be over.
///
/// The ledger is written after the bus has answered: a process that dies in between sends a batch again,
/// under the same ids, and never forgets one. So publishing can be cut short anywhere and called again.
public final class Publisher {

    private final Ledger ledger;
    private final EventBus bus;
    private final EventOrigin origin;
    private final Clock clock;

    public Publisher(Ledger ledger, EventBus bus, EventOrigin origin, Clock clock) {
        this.ledger = ledger;
        this.bus = bus;
        this.origin = origin;
        this.clock = clock;
    }

    /// Reads the outbox to its end.
    public PublishReport publish(Iterator<CorrectiveAction> outbox) {
        return publish(outbox, () -> false);
    }

    /// Reads the outbox to its end, and sends until it is told to stop. An exception of the bus goes through;
    /// what it acknowledged before stays in the ledger.
    ///
    /// @param stop asked before each batch; once it says so, nothing more is sent and the rest is counted
    public PublishReport publish(Iterator<CorrectiveAction> outbox, BooleanSupplier stop) {
        long published = 0;
        long alreadyPublished = 0;
        long awaited = 0;
        long left = 0;
        boolean stopped = false;
        SortedMap<String, Long> refusals = new TreeMap<>();
        List<Event> batch = new ArrayList<>();
        while (outbox.hasNext()) {
            CorrectiveAction action = outbox.next();
            if (ledger.holds(action.id())) {
                alreadyPublished++;
            } else if (isToBeAwaited(action)) {
                awaited++;
            } else {
                batch.add(CorrectiveActionEvent.of(action, origin, now()));
            }
            if (batch.size() == bus.largestBatch() || (!outbox.hasNext() && !batch.isEmpty())) {
                stopped = stopped || stop.getAsBoolean();
                if (stopped) {
                    left += batch.size();
                } else {
                    published += send(batch, refusals);
                }
                batch.clear();
            }
        }
        return new PublishReport(published, alreadyPublished, refusals, awaited, left);
    }

    /// @return how many events the bus accepted
    private int send(List<Event> batch, SortedMap<String, Long> refusals) {
        List<Acknowledgement> answers = bus.publish(List.copyOf(batch));
        if (answers.size() != batch.size()) {
            throw new IllegalStateException(
                    "the bus answered %d times to %d events".formatted(answers.size(), batch.size()));
        }
        List<String> accepted = new ArrayList<>();
        Optional<ServiceException> failure = Optional.empty();
        for (int i = 0; i < batch.size(); i++) {
            switch (answers.get(i)) {
                case Acknowledgement.Accepted _ -> accepted.add(batch.get(i).id());
                case Acknowledgement.Refused refused -> refusals.merge(refused.reason(), 1L, Long::sum);
                case Acknowledgement.Unanswered unanswered -> failure = Optional.of(unanswered.failure());
            }
        }
        ledger.record(accepted, now());
        if (failure.isPresent()) {
            throw failure.get();
        }
        return accepted.size();
    }

    private boolean isToBeAwaited(CorrectiveAction action) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return action.dayToAwait().filter(day -> !day.isBefore(today)).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
