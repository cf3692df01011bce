package io.plumbline.action;

import java.time.Instant;

/// The detail that every event of Plumbline has: `metadata`, the same for all, and `data`, each kind's own.
final class EventDetail {

    static final String SOURCE = "plumbline.compliance";

    /// The version of the contract; it changes when a listener could be broken by the change.
    private static final String VERSION = "1";

    private EventDetail() {}

    static String of(String id, EventOrigin origin, Instant time, Json.Fields data) {
        return Json.object(json -> {
            json.writeObjectFieldStart("metadata");
            json.writeStringField("id", id);
            json.writeStringField("version", VERSION);
            json.writeStringField("time", time.toString());
            json.writeStringField("run_id", origin.runId());
            json.writeStringField("producer", origin.producer());
            json.writeEndObject();
            json.writeObjectFieldStart("data");
            data.write(json);
            json.writeEndObject();
        });
    }
}
