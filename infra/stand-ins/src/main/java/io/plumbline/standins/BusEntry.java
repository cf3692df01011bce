package io.plumbline.standins;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of a PutEvents call, as it came.
///
/// @param bus name or ARN of the bus, `default` where the entry named none
/// @param source empty where the entry had none; so `detailType` and `detail`
/// @param detail a JSON object as text
/// @param time null where the entry had none
public record BusEntry(
        String bus,
        String source,
        String detailType,
        String detail,
        @Nullable Instant time) {

    /// What EventBridge counts a given time as.
    private static final int TIME_BYTES = 14;

    static BusEntry of(JsonNode entry) {
        return new BusEntry(
                entry.path("EventBusName").asText("default"),
                entry.path("Source").asText(),
                entry.path("DetailType").asText(),
                entry.path("Detail").asText(),
                entry.has("Time") ? time(entry.get("Time").decimalValue()) : null);
    }

    /// The size as EventBridge's documentation computes it.
    int bytes() {
        return (time == null ? 0 : TIME_BYTES) + utf8(source) + utf8(detailType) + utf8(detail);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// The protocol gives seconds since 1970, with a fraction.
    private static Instant time(BigDecimal seconds) {
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }
}
