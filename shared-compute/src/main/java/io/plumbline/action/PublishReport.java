package io.plumbline.action;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of an outbox's actions.
///
/// @param published acknowledged by the bus in this call
/// @param alreadyPublished acknowledged earlier, so not sent
/// @param refusals how many the bus refused, by its reason; the next call sends them again
public record PublishReport(long published, long alreadyPublished, SortedMap<String, Long> refusals) {

    public PublishReport {
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    public long failed() {
        return refusals.values().stream().mapToLong(Long::longValue).sum();
    }
}
