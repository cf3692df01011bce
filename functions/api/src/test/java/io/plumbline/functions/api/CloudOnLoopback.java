package io.plumbline.functions.api;

import io.plumbline.s3.AwsSettings;
import io.plumbline.s3.S3Location;
import io.plumbline.s3.S3Objects;
import io.plumbline.standins.BusFault;
import io.plumbline.standins.EventBridgeOnLoopback;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.S3OnLoopback;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/// Gives the function under test a bucket and a bus, each of which can be made to fail.
public final class CloudOnLoopback implements QuarkusTestResourceLifecycleManager {

    static final String BUS = "plumbline-events";

    private final EventBridgeOnLoopback eventBridge = EventBridgeOnLoopback.start(BUS);
    private final S3OnLoopback s3 = S3OnLoopback.shared();
    private final FaultyProxy proxy = FaultyProxy.before(s3.endpoint());
    private final String bucket = s3.newBucket();

    @Override
    public Map<String, String> start() {
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "loopback");
        System.setProperty("aws.secretAccessKey", "loopback");
        System.setProperty("aws.endpointUrlS3", proxy.endpoint().toString());
        System.setProperty("aws.endpointUrlEventBridge", eventBridge.endpoint().toString());
        return Map.of("plumbline.results", location(), "plumbline.event-bus", BUS);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(CloudOnLoopback.class));
    }

    @Override
    public void stop() {
        proxy.close();
        eventBridge.close();
    }

    /// Does harm to requests for objects.
    FaultyProxy s3() {
        return proxy;
    }

    EventBridgeOnLoopback eventBridge() {
        return eventBridge;
    }

    /// All is well again.
    void mend() {
        proxy.mend();
        eventBridge.follow((_, _) -> new BusFault.None());
    }

    String location() {
        return "s3://" + bucket + "/results/";
    }

    /// The results, past the proxy's faults or not: as the function sees them.
    S3Objects objects() {
        S3Client client = AwsSettings.fromEnvironment(Map.of())
                .applyTo(S3Client.builder())
                .build();
        return new S3Objects(client, S3Location.parse(location(), "test"), Optional.empty());
    }
}
