package io.plumbline.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.standins.EventBridgeOnLoopback;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// The stand-in's contract: it says no where EventBridge's documentation says that EventBridge does, so that a
/// publisher that keeps no limit fails here and not on AWS.
class EventBridgeOnLoopbackTest {

    private EventBridgeOnLoopback service;
    private EventBridgeClient client;

    @BeforeEach
    void start() {
        service = EventBridgeOnLoopback.start("plumbline");
        client = LoopbackBus.client(service).build();
    }

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    @Test
    void tenEntriesAreTakenAndElevenAreNot() {
        assertThat(put(Collections.nCopies(10, entry("{}"))).failedEntryCount()).isZero();
        assertInvalid(Collections.nCopies(11, entry("{}")));
        assertInvalid(List.of());
        assertThat(service.accepted()).hasSize(10);
    }

    @Test
    void entriesTogetherStayBelowTheirMostBytes() {
        assertInvalid(List.of(sized(131_072), sized(131_072)));
        assertThat(put(List.of(sized(131_072), sized(131_071))).failedEntryCount())
                .isZero();
    }

    @Test
    void anEntryThatLacksSomethingIsRefusedAlone() {
        PutEventsResponse answer = put(List.of(
                entry("{}"),
                entry("{}").toBuilder().source(null).build(),
                entry("{}").toBuilder().detailType(null).build(),
                entry("[]"),
                entry("{\"a\":"),
                entry("{}").toBuilder().source("aws.s3").build()));

        assertThat(answer.failedEntryCount()).isEqualTo(5);
        assertThat(answer.entries())
                .extracting(result -> String.valueOf(result.errorCode()))
                .containsExactly(
                        "null",
                        "InvalidArgument",
                        "InvalidArgument",
                        "MalformedDetail",
                        "MalformedDetail",
                        "NotAuthorizedForSourceException");
        assertThat(service.accepted()).hasSize(1);
    }

    @Test
    void whatNobodyWillSeeIsAcknowledgedAllTheSame() {
        PutEventsResponse answer = put(List.of(
                entry("{}").toBuilder().detailType("x".repeat(129)).build(),
                entry("{}").toBuilder().eventBusName("nowhere").build()));

        assertThat(answer.failedEntryCount()).isZero();
        assertThat(service.accepted()).isEmpty();
        assertThat(service.dropped()).hasSize(2);
    }

    private PutEventsResponse put(List<PutEventsRequestEntry> entries) {
        return client.putEvents(request -> request.entries(entries));
    }

    private void assertInvalid(List<PutEventsRequestEntry> entries) {
        assertThatThrownBy(() -> put(entries)).isInstanceOfSatisfying(EventBridgeException.class, failure -> assertThat(
                        failure.awsErrorDetails().errorCode())
                .isEqualTo("ValidationException"));
    }

    /// Of so many bytes, with 10 of the source and the detail-type and no time.
    private static PutEventsRequestEntry sized(int bytes) {
        return entry("{\"x\":\"" + "y".repeat(bytes - 10 - 8) + "\"}");
    }

    private static PutEventsRequestEntry entry(String detail) {
        return PutEventsRequestEntry.builder()
                .eventBusName("plumbline")
                .source("source")
                .detailType("type")
                .detail(detail)
                .build();
    }
}
