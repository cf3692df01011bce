package io.plumbline.action;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of an outbox's actions.
///
/// @param published acknowledged by the bus in this call
/// @param alreadyPublished acknowledged earlier, so not sent
/// @param refusals how many the bus refused, by its reason; the next call sends them again
/// @param awaited not sent, because the day that they are about is not over; a later call sends them
/// @param left not sent, because publishing was told to stop; the next call sends them
public record PublishReport(
        long published, long alreadyPublished, SortedMap<String, Long> refusals, long awaited, long left) {

    public PublishReport {
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    public long failed() {
        return refusals.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether the bus has acknowledged every action of the outbox.
    public boolean isComplete() {
        return left == 0 && awaited == 0 && failed() == 0;
    }

    /// How many actions the outbox has.
    public long actions() {
        return published + alreadyPublished + failed() + awaited + left;
    }
}
