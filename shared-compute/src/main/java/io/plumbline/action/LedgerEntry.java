package io.plumbline.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// One line of a ledger, `{"action_id": ..., "time": ...}`.
///
/// @param time when the acknowledgement was recorded
public record LedgerEntry(String actionId, Instant time) {

    /// The entry on one line, without a line end.
    public String toJson() {
        return Json.object(json -> {
            json.writeStringField("action_id", actionId);
            json.writeStringField("time", time.toString());
        });
    }

    /// Reads what [#toJson] wrote; empty for anything else.
    public static Optional<LedgerEntry> parse(String line) {
        return Json.parse(line).flatMap(LedgerEntry::of);
    }

    private static Optional<LedgerEntry> of(JsonNode entry) {
        JsonNode actionId = entry.path("action_id");
        JsonNode time = entry.path("time");
        if (!actionId.isTextual() || !time.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LedgerEntry(actionId.textValue(), Instant.parse(time.textValue())));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
