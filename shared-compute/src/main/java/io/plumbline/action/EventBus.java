package io.plumbline.action;

import io.plumbline.ServiceException;
import java.util.List;

/// Where events go. A bus delivers at least once and in no order; listeners recognise a repeated event by its
/// id.
public interface EventBus {

    /// The most events that one call takes, at least one.
    int largestBatch();

    /// Hands a batch over. An event counts as published when, and only when, its own acknowledgement says so:
    /// a call that succeeds may still have refused some of them.
    ///
    /// A bus that fails in the middle of a batch says so by [Acknowledgement.Unanswered], so that what it took
    /// before is not forgotten.
    ///
    /// @param batch at least one event, at most [#largestBatch()]
    /// @return one acknowledgement for each event, in the batch's order
    List<Acknowledgement> publish(List<Event> batch);

    /// Hands over one event that no outbox keeps.
    ///
    /// @throws ServiceException if the bus does not say that it has it
    default void tell(Event event) {
        switch (publish(List.of(event)).getFirst()) {
            case Acknowledgement.Accepted _ -> {}
            case Acknowledgement.Refused refused ->
                throw new ServiceException(
                        ServiceException.Kind.TRANSIENT,
                        "the event bus refused the event '%s' (%s); try again"
                                .formatted(event.detailType(), refused.reason()));
            case Acknowledgement.Unanswered unanswered -> throw unanswered.failure();
        }
    }
}
