package io.plumbline.eventbridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.action.LedgerEntry;
import io.plumbline.action.OutboxOutcome;
import io.plumbline.action.Outboxes;
import io.plumbline.action.SampleActions;
import io.plumbline.action.SampleOutbox;
import io.plumbline.s3.AwsSettings;
import io.plumbline.s3.S3Objects;
import io.plumbline.s3.S3ResultStore;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.EventBridgeOnLoopback;
import io.plumbline.standins.S3OnLoopback;
import io.plumbline.storage.Manifest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.services.eventbridge.EventBridgeClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;

/// A bucket with the outbox of one run, and a bus: what publishers of that outbox have in common.
final class CloudOfOneOutbox implements AutoCloseable {

    private static final String FOLDER = "corrective_actions/plan_id=ACME/plan_year=2025/_published/bus=plumbline/";
    private static final ObjectMapper JSON = new ObjectMapper();

    final EventBridgeOnLoopback service = EventBridgeOnLoopback.start("plumbline");
    private final String bucket = S3OnLoopback.shared().newBucket();
    private final S3Client onlooker = client(Killing.never());
    private final S3Objects objects = LoopbackS3.results(onlooker, bucket);
    private final Path working;
    private final Manifest outbox;

    /// @param working for the files of all publishers
    CloudOfOneOutbox(Path working, int actions) {
        this.working = working;
        try (S3ResultStore results = store(onlooker)) {
            this.outbox = SampleOutbox.store(results, actions);
        }
    }

    /// Drains as one invocation of a function does, with clients and files of its own.
    List<OutboxOutcome> drain(Killing killing, BooleanSupplier stop) {
        EventBridgeClientBuilder bus = LoopbackBus.client(service)
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(killing));
        Backoff backoff = new Backoff(3, Duration.ZERO, Duration.ZERO, new Random(), _ -> {});
        try (S3Client client = client(killing);
                S3ResultStore results = store(client);
                EventBridgeBus events = EventBridgeBus.connect(
                        bus,
                        new AwsSettings(RetryMode.STANDARD, 2),
                        BusSettings.of(LoopbackBus.NAME),
                        backoff,
                        LoopbackBus.PATIENCE)) {
            S3Ledgers ledgers = new S3Ledgers(LoopbackS3.results(client, bucket), LoopbackBus.NAME);
            return new Outboxes(results, ledgers, SampleActions.CLOCK).drain(events, stop);
        }
    }

    /// The ids of the actions that the bus has seen, as often as it has.
    List<String> seenByTheBus() {
        return service.accepted().stream()
                .map(BusEntry::detail)
                .map(CloudOfOneOutbox::id)
                .toList();
    }

    /// The ids of the actions that the ledger holds, as often as it has them.
    List<String> heldByTheLedger() {
        return objects.list(FOLDER).stream()
                .filter(object -> object.name().endsWith(".jsonl"))
                .flatMap(object ->
                        objects.read(object.name()).orElseThrow().text().lines())
                .map(line -> LedgerEntry.parse(line).orElseThrow().actionId())
                .toList();
    }

    boolean isClosed() {
        return new S3Ledgers(objects, LoopbackBus.NAME).isClosed(outbox);
    }

    @Override
    public void close() {
        onlooker.close();
        service.close();
    }

    private S3ResultStore store(S3Client client) {
        return S3ResultStore.of(LoopbackS3.results(client, bucket), working);
    }

    private static S3Client client(Killing killing) {
        return LoopbackS3.client(S3OnLoopback.shared().endpoint(), killing);
    }

    private static String id(String detail) {
        try {
            return JSON.readTree(detail).at("/metadata/id").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + detail, e);
        }
    }
}
