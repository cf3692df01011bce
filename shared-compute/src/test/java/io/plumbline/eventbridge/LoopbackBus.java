package io.plumbline.eventbridge;

import io.plumbline.s3.AwsSettings;
import io.plumbline.standins.EventBridgeOnLoopback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClientBuilder;

/// Connects to the bus on loopback as to EventBridge, with waits that are noted and not waited.
final class LoopbackBus {

    static final BusName NAME = new BusName("plumbline");
    static final int ATTEMPTS = 4;
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private final EventBridgeOnLoopback service;

    LoopbackBus(EventBridgeOnLoopback service) {
        this.service = service;
    }

    EventBridgeBus connect() {
        return connect(BusSettings.of(NAME), 1, PATIENCE);
    }

    EventBridgeBus connect(BusSettings settings, int sdkAttempts) {
        return connect(settings, sdkAttempts, PATIENCE);
    }

    EventBridgeBus connect(BusSettings settings, int sdkAttempts, Duration patience) {
        Backoff backoff =
                new Backoff(ATTEMPTS, Duration.ofMillis(100), Duration.ofMillis(250), new Random(7), waits::add);
        return EventBridgeBus.connect(
                client(service), new AwsSettings(RetryMode.STANDARD, sdkAttempts), settings, backoff, patience);
    }

    static EventBridgeClientBuilder client(EventBridgeOnLoopback service) {
        return EventBridgeClient.builder()
                .endpointOverride(service.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")));
    }
}
