package io.plumbline.eventbridge;

import io.plumbline.ServiceException;
import io.plumbline.action.Acknowledgement;
import io.plumbline.action.Event;
import io.plumbline.action.EventBus;
import io.plumbline.s3.AwsSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClientBuilder;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.eventbridge.model.ResourceNotFoundException;

/// A bus of Amazon EventBridge.
///
/// PutEvents takes ten entries a call and may refuse some of them in an answer that says 200: those alone are sent
/// again. A call that fails as a whole has been retried by the SDK; whatever the batch still held is then
/// [Acknowledgement.Unanswered].
public final class EventBridgeBus implements EventBus, AutoCloseable {

    /// Ten calls: so many acknowledgements a ledger in S3 keeps in one object, and so many events a death between
    /// the bus's answer and the ledger repeats at most.
    private static final int LARGEST_BATCH = 100;

    /// An answer takes a few hundredths of a second. One that takes this long is not waited for, so that whoever
    /// publishes still has the time to stop in order.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventBridgeClient client;
    private final BusSettings settings;
    private final Backoff backoff;
    private final TrafficCount traffic;

    private EventBridgeBus(EventBridgeClient client, BusSettings settings, Backoff backoff, TrafficCount traffic) {
        this.client = client;
        this.settings = settings;
        this.backoff = backoff;
        this.traffic = traffic;
    }

    /// Connects to a bus. Nothing is sent before the first call.
    ///
    /// @param client what the environment does not say of region, credentials and endpoint
    /// @param retries of calls that fail as a whole
    public static EventBridgeBus connect(EventBridgeClientBuilder client, AwsSettings retries, BusSettings settings) {
        // Not a generator that a snapshot of the process would make repeat itself.
        return connect(
                client,
                retries,
                settings,
                new Backoff(5, Duration.ofMillis(100), Duration.ofSeconds(2), new SecureRandom(), Thread::sleep),
                PATIENCE);
    }

    static EventBridgeBus connect(
            EventBridgeClientBuilder client,
            AwsSettings retries,
            BusSettings settings,
            Backoff backoff,
            Duration patience) {
        TrafficCount traffic = new TrafficCount();
        EventBridgeClientBuilder set = retries.applyTo(client);
        set.httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(patience).socketTimeout(patience));
        set.overrideConfiguration(set.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(traffic)
                .build());
        return new EventBridgeBus(set.build(), settings, backoff, traffic);
    }

    @Override
    public int largestBatch() {
        return LARGEST_BATCH;
    }

    @Override
    public List<Acknowledgement> publish(List<Event> batch) {
        return Delivery.of(batch, this::put, settings.batchBytes(), backoff, traffic);
    }

    /// Whether there is such a bus, for a readiness check: what is put on a bus that does not exist may be
    /// acknowledged, and is lost.
    ///
    /// @throws ServiceException if EventBridge does not tell
    public boolean exists() {
        try {
            client.describeEventBus(request -> request.name(settings.bus().text()));
            return true;
        } catch (ResourceNotFoundException none) {
            return false;
        } catch (SdkException failure) {
            throw EventBridgeFault.of(failure, "events:DescribeEventBus", settings.bus());
        }
    }

    /// What all calls of this bus have cost so far.
    public PublishTraffic traffic() {
        return traffic.soFar();
    }

    @Override
    public void close() {
        client.close();
    }

    private List<PutEventsResultEntry> put(List<Entry> entries) {
        List<PutEventsRequestEntry> sent = entries.stream().map(this::requestOf).toList();
        try {
            List<PutEventsResultEntry> results =
                    client.putEvents(request -> request.entries(sent)).entries();
            if (results.size() != sent.size()) {
                throw new ServiceException(
                        ServiceException.Kind.TRANSIENT,
                        "EventBridge answered %d times to %d events; try again".formatted(results.size(), sent.size()));
            }
            return results;
        } catch (SdkException failure) {
            throw EventBridgeFault.of(failure, "events:PutEvents", settings.bus());
        }
    }

    private PutEventsRequestEntry requestOf(Entry entry) {
        Event event = entry.event();
        return PutEventsRequestEntry.builder()
                .eventBusName(settings.bus().text())
                .source(event.source())
                .detailType(event.detailType())
                .time(event.time())
                .detail(event.detail())
                .build();
    }
}
