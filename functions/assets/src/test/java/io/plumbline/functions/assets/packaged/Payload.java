package io.plumbline.functions.assets.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The payloads in `events/`, as AWS sends them, about objects of a test's own.
final class Payload {

    private static final Path EVENTS = Path.of("..", "..", "events");

    private Payload() {}

    /// EventBridge's "Object Created".
    static String objectCreated(String function, String bucket, String key) {
        try {
            JsonNode event = new JsonMapper()
                    .readTree(EVENTS.resolve(function + "-object-created.json").toFile());
            ((ObjectNode) event.at("/detail/bucket")).put("name", bucket);
            ((ObjectNode) event.at("/detail/object")).put("key", key);
            return event.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
