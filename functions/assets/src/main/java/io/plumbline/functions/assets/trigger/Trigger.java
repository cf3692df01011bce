package io.plumbline.functions.assets.trigger;

import io.plumbline.storage.Partition;
import java.time.Instant;
import java.util.List;

/// Why a function was started. [TriggerReader] reads it from an event.
public sealed interface Trigger {

    /// Objects have come, or are to be taken up again: an EventBridge event, records of an S3 notification, an
    /// item of a distributed map or a batch of them.
    ///
    /// @param objects at least one
    record ObjectsCreated(List<CreatedObject> objects) implements Trigger {
        public ObjectsCreated {
            objects = List.copyOf(objects);
        }
    }

    /// It is time.
    ///
    /// @param time when it was to be, by the schedule
    record Scheduled(PlanChoice plans, YearRule year, Instant time) implements Trigger {}

    /// Somebody asked for one plan year.
    record Direct(Partition partition) implements Trigger {}

    /// Nothing is asked for: the event that S3 sends when notifications are configured.
    ///
    /// @param reason why this starts nothing
    record Nothing(String reason) implements Trigger {}
}
