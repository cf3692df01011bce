package io.plumbline.functions.assets.template;

import io.plumbline.s3.AwsSettings;
import io.plumbline.s3.S3Location;
import io.plumbline.s3.S3Objects;
import io.plumbline.standins.EventBridgeOnLoopback;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.S3OnLoopback;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;

/// Two buckets and a bus, one plan with somebody over the limit, and a note of everything that S3 is asked.
final class TinyCloud implements AutoCloseable {

    static final AwsSettings SETTINGS = new AwsSettings(RetryMode.STANDARD, 2);

    private static final String PARTITION = "/plan_id=ACME/plan_year=2025/";
    private static final AwsCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    private final FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
    private final EventBridgeOnLoopback bus = EventBridgeOnLoopback.start("plumbline");
    private final String data = S3OnLoopback.shared().newBucket();
    private final String results = S3OnLoopback.shared().newBucket();
    private final S3Client client = client(proxy.endpoint());

    TinyCloud() {
        try (S3Client direct = client(S3OnLoopback.shared().endpoint())) {
            put(direct, "plans/ACME.yaml", "plan_id: ACME\n");
            put(direct, "census" + PARTITION + "census.csv", """
                    employee_id,birth_date,hire_date,compensation,hours_ytd
                    1,1985-01-01,2010-01-01,400000.00,2080
                    2,1985-01-01,2010-01-01,90000.00,2080
                    """);
            put(direct, "contributions" + PARTITION + "payroll.csv", """
                    employee_id,pay_date,money_type,amount
                    1,2025-06-30,pre_tax,31000.00
                    1,2025-06-30,profit_sharing,60000.00
                    2,2025-06-30,pre_tax,5000.00
                    """);
        }
    }

    S3Objects data() {
        return objects(data);
    }

    S3Objects results() {
        return objects(results);
    }

    EventBridgeClientBuilder bus() {
        return EventBridgeClient.builder()
                .endpointOverride(bus.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY);
    }

    /// How many events came.
    int heard() {
        return bus.accepted().size();
    }

    /// What S3 was asked since this was called last.
    List<Asked> asked() {
        List<Asked> asked = proxy.exchanges().stream()
                .map(exchange ->
                        Asked.of(exchange.request(), Map.of(data, "plumbline-data", results, "plumbline-results")))
                .distinct()
                .toList();
        proxy.forget();
        return asked;
    }

    @Override
    public void close() {
        client.close();
        bus.close();
        proxy.close();
    }

    private S3Objects objects(String bucket) {
        return new S3Objects(client, new S3Location(bucket, ""), Optional.of(S3OnLoopback.KMS_KEY));
    }

    private void put(S3Client direct, String key, String content) {
        direct.putObject(request -> request.bucket(data).key(key), RequestBody.fromString(content));
    }

    private static S3Client client(URI endpoint) {
        return SETTINGS.applyTo(S3Client.builder())
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY)
                .build();
    }
}
