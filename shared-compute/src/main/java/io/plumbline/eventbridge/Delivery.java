package io.plumbline.eventbridge;

import io.plumbline.ServiceException;
import io.plumbline.action.Acknowledgement;
import io.plumbline.action.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// Brings one batch to the bus: in as many calls as it takes, and again what was refused and may yet be taken.
final class Delivery {

    /// What EventBridge would answer to the same entry again; everything else may pass.
    private static final Set<String> PERMANENT = Set.of(
            "AccessDeniedException",
            "InvalidAccountIdException",
            "InvalidArgument",
            "MalformedDetail",
            "NotAuthorizedForDetailTypeException",
            "NotAuthorizedForSourceException",
            "RedactionFailure");

    private final PutCall call;
    private final int batchBytes;
    private final Backoff backoff;
    private final TrafficCount traffic;
    private final Acknowledgement[] answers;

    /// Makes one call.
    @FunctionalInterface
    interface PutCall {

        /// Returns one result for each entry, in their order.
        List<PutEventsResultEntry> put(List<Entry> entries) throws ServiceException;
    }

    private Delivery(PutCall call, int batchBytes, Backoff backoff, TrafficCount traffic, int size) {
        this.call = call;
        this.batchBytes = batchBytes;
        this.backoff = backoff;
        this.traffic = traffic;
        this.answers = new Acknowledgement[size];
    }

    static List<Acknowledgement> of(
            List<Event> batch, PutCall call, int batchBytes, Backoff backoff, TrafficCount traffic) {
        Delivery delivery = new Delivery(call, batchBytes, backoff, traffic, batch.size());
        delivery.deliver(delivery.fitting(batch));
        return Arrays.asList(delivery.answers);
    }

    /// The entries that fit a call; those that do not are answered at once.
    private List<Entry> fitting(List<Event> batch) {
        List<Entry> fitting = new ArrayList<>();
        for (int place = 0; place < batch.size(); place++) {
            Entry entry = new Entry(place, batch.get(place));
            if (entry.bytes() < batchBytes) {
                fitting.add(entry);
            } else {
                answers[place] = new Acknowledgement.Refused(
                        "an event of %d bytes or more, see %s".formatted(batchBytes, BusSettings.BATCH_BYTES));
            }
        }
        return fitting;
    }

    private void deliver(List<Entry> entries) {
        List<Entry> pending = entries;
        for (int attempt = 1; !pending.isEmpty(); attempt++) {
            List<Entry> refused = send(Calls.of(pending, batchBytes));
            if (refused.isEmpty() || !backoff.await(attempt)) {
                return;
            }
            traffic.retrying(refused.size());
            pending = refused;
        }
    }

    /// @return what was refused and may be taken another time; nothing once a call has failed
    private List<Entry> send(List<List<Entry>> calls) {
        List<Entry> refused = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            try {
                refused.addAll(settle(calls.get(i), call.put(calls.get(i))));
            } catch (ServiceException failure) {
                calls.subList(i, calls.size())
                        .forEach(unsent -> unsent.forEach(
                                entry -> answers[entry.place()] = new Acknowledgement.Unanswered(failure)));
                return List.of();
            }
        }
        return refused;
    }

    private List<Entry> settle(List<Entry> entries, List<PutEventsResultEntry> results) {
        List<Entry> refused = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            PutEventsResultEntry result = results.get(i);
            Entry entry = entries.get(i);
            if (result.eventId() != null) {
                answers[entry.place()] = new Acknowledgement.Accepted();
            } else {
                String code = result.errorCode() == null ? "no reason given" : result.errorCode();
                answers[entry.place()] = new Acknowledgement.Refused(code);
                if (!PERMANENT.contains(code)) {
                    refused.add(entry);
                }
            }
        }
        return refused;
    }
}
