package io.plumbline.action;

import java.time.Instant;

/// What a bus carries: the envelope that EventBridge gives an event, whichever bus it is.
///
/// @param id by which a listener, and a bus that can, recognises an event that comes twice
/// @param source at most 256 characters
/// @param detailType at most 128 characters: EventBridge drops an event with a longer one and says nothing
/// @param detail a JSON object
public record Event(String id, String source, String detailType, Instant time, String detail) {

    static final int LONGEST_SOURCE = 256;
    static final int LONGEST_DETAIL_TYPE = 128;

    public Event {
        require("source", source, LONGEST_SOURCE);
        require("detail-type", detailType, LONGEST_DETAIL_TYPE);
    }

    /// The whole event on one line.
    public String toJson() {
        return Json.object(json -> {
            json.writeStringField("source", source);
            json.writeStringField("detail-type", detailType);
            json.writeStringField("time", time.toString());
            json.writeFieldName("detail");
            json.writeRawValue(detail);
        });
    }

    private static void require(String name, String value, int longest) {
        if (value.isEmpty() || value.length() > longest) {
            throw new IllegalArgumentException("%s '%s' must have 1 to %d characters".formatted(name, value, longest));
        }
    }
}
