package io.plumbline.functions.assets.packaged;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.standins.BusEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The schemas of the events, as a listener would hold what comes to them.
final class Contract {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    /// What is wrong with an event that the bus took; nothing where it keeps the contract of its detail-type.
    static List<String> faults(BusEntry entry) {
        String event = """
                {"source": "%s", "detail-type": "%s", "time": "%s", "detail": %s}""".formatted(
                        entry.source(),
                        entry.detailType(),
                        Objects.requireNonNull(entry.time()).truncatedTo(ChronoUnit.MILLIS),
                        entry.detail());
        return REGISTRY
                .getSchema(schema(entry.detailType()), InputFormat.JSON)
                .validate(event, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String schema(String detailType) {
        String name = detailType.toLowerCase(Locale.ROOT).replace(' ', '-') + ".json";
        try {
            return Files.readString(Path.of("../../events/schemas", name));
        } catch (IOException failure) {
            throw new AssertionError("no schema of " + detailType, failure);
        }
    }
}
