package io.plumbline.action;

import java.util.List;

/// Where events go. A bus delivers at least once and in no order; listeners recognise a repeated event by its
/// id.
public interface EventBus {

    /// The most events that one call takes, at least one. EventBridge takes ten.
    int largestBatch();

    /// Hands a batch over. An event counts as published when, and only when, its own acknowledgement says so:
    /// a call that succeeds may still have refused some of them.
    ///
    /// @param batch at least one event, at most [#largestBatch()]
    /// @return one acknowledgement for each event, in the batch's order
    List<Acknowledgement> publish(List<Event> batch);
}
