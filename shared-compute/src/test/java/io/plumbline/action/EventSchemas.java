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
import java.util.stream.Stream;

/// The contracts in `events/schemas`, as a listener would use them.
public final class EventSchemas {

    static final Path DIRECTORY = Path.of("..", "events", "schemas");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /// The detail-type of every event that the system emits.
    public static final List<String> DETAIL_TYPES = Stream.concat(
                    Stream.of(ActionKind.values()).map(ActionKind::detailType), Stream.of(AssetCheckFailed.DETAIL_TYPE))
            .toList();

    private EventSchemas() {}

    static Path file(String detailType) {
        return DIRECTORY.resolve(detailType.toLowerCase(Locale.ROOT).replace(' ', '-') + ".json");
    }

    static JsonNode read(String detailType) {
        return Json.parse(text(detailType)).orElseThrow();
    }

    /// What is wrong with an event, nothing when it keeps the contract of its detail-type.
    public static List<String> faults(String detailType, String event) {
        Schema schema = REGISTRY.getSchema(text(detailType), InputFormat.JSON);
        return schema.validate(event, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String text(String detailType) {
        try {
            return Files.readString(file(detailType));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
