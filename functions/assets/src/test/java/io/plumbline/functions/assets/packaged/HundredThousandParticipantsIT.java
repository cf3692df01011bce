package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.standins.Answer;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.RunningFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A year of 100,000 participants arrives in S3, and every breach that was planted in it is on the bus, once.
class HundredThousandParticipantsIT {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    private Path directory;

    @Test
    void eachPlantedBreachIsOnTheBusOnce() throws IOException {
        SampleYear year = SampleYear.generate(directory.resolve("sample"), 100_000);
        try (CloudOnLoopback cloud = new CloudOnLoopback(directory.resolve("cloud"));
                RunningFunction function = cloud.start("annual-additions")) {
            String arrived = year.putInto(cloud, "SAMPLE");

            Answer answer = function.invoke(Payload.objectCreated("annual-additions", cloud.dataBucket(), arrived));

            assertThat(answer).as(() -> String.join("\n", function.output())).isInstanceOf(Answer.Returned.class);
            FinalState state = FinalState.of(cloud, cloud.resultsBucket(), "SAMPLE");
            assertThat(state.actions()).hasSize(240);
            assertThat(state.acknowledged()).isEqualTo(state.actions());
            assertThat(state.closedFor()).endsWith(" 240");
            List<String> told = new ArrayList<>();
            for (BusEntry event : cloud.events()) {
                JsonNode data = FinalState.json(event.detail()).path("data");
                told.add(data.path("kind").asText() + " "
                        + data.path("participant").asText());
                assertThat(faults(event)).as(event.detail()).isEmpty();
            }
            assertThat(told).containsExactlyInAnyOrderElementsOf(year.breaches());
        }
    }

    /// The envelope as a listener of EventBridge has it, against the contract of its detail-type.
    private static List<String> faults(BusEntry event) throws IOException {
        String schema = event.detailType().toLowerCase(Locale.ROOT).replace(' ', '-') + ".json";
        String envelope = """
                {"source": "%s", "detail-type": "%s", "time": "%s", "detail": %s}""".formatted(event.source(), event.detailType(), event.time(), event.detail());
        return SCHEMAS
                .getSchema(Files.readString(Path.of("..", "..", "events", "schemas", schema)), InputFormat.JSON)
                .validate(envelope, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
