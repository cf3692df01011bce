package io.plumbline.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The contracts in `events/schemas`, as a listener would use them.
final class EventSchemas {

    static final Path DIRECTORY = Path.of("..", "events", "schemas");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    static Path file(ActionKind kind) {
        return DIRECTORY.resolve(kind.detailType().toLowerCase(Locale.ROOT).replace(' ', '-') + ".json");
    }

    static JsonNode read(ActionKind kind) {
        return Json.parse(text(kind)).orElseThrow();
    }

    /// What is wrong with an event, nothing when it keeps the contract of its kind.
    static List<String> faults(ActionKind kind, String event) {
        Schema schema = REGISTRY.getSchema(text(kind), InputFormat.JSON);
        return schema.validate(event, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String text(ActionKind kind) {
        try {
            return Files.readString(file(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
