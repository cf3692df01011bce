package io.plumbline.eventbridge;

import io.plumbline.action.Event;
import java.nio.charset.StandardCharsets;

/// An event of a batch, on its way.
///
/// @param place in the batch, from 0
record Entry(int place, Event event) {

    /// What EventBridge counts a given time as.
    private static final int TIME_BYTES = 14;

    /// The entry's size as the user guide computes it, "Calculating PutEvents event entry size": the time, and the
    /// bytes of the source, the detail-type and the detail in UTF-8. The bus does not count.
    int bytes() {
        return TIME_BYTES + utf8(event.source()) + utf8(event.detailType()) + utf8(event.detail());
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
