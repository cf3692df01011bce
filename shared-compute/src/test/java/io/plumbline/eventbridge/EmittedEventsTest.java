package io.plumbline.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.action.EventSchemas;
import io.plumbline.action.PublishedExamples;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.EventBridgeOnLoopback;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract with whoever listens on EventBridge: what arrives there keeps the same schemas as what is written
/// to a file, and no name is of a length at which EventBridge drops an event.
class EmittedEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void everyEventThatArrivesKeepsItsContract() {
        try (EventBridgeOnLoopback service = EventBridgeOnLoopback.start("plumbline");
                EventBridgeBus bus = new LoopbackBus(service).connect()) {
            PublishedExamples.publish(directory, bus);
            List<BusEntry> accepted = service.accepted();

            assertThat(service.dropped()).isEmpty();
            assertThat(accepted)
                    .extracting(BusEntry::detailType)
                    .containsExactlyInAnyOrderElementsOf(EventSchemas.DETAIL_TYPES);
            assertThat(accepted).allSatisfy(entry -> {
                assertThat(EventSchemas.faults(entry.detailType(), envelope(entry)))
                        .isEmpty();
                assertThat(entry.detailType()).hasSizeBetween(1, 128);
                assertThat(entry.source()).hasSizeBetween(1, 256).doesNotStartWith("aws.");
            });
        }
    }

    private static String envelope(BusEntry entry) throws JsonProcessingException {
        ObjectNode event = JSON.createObjectNode()
                .put("source", entry.source())
                .put("detail-type", entry.detailType())
                .put("time", Objects.requireNonNull(entry.time()).toString());
        event.set("detail", JSON.readTree(entry.detail()));
        return event.toString();
    }
}
