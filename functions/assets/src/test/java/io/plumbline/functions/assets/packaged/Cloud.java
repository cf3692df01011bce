package io.plumbline.functions.assets.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.functions.assets.template.Template;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.EventBridgeOnLoopback;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.RunningFunction;
import io.plumbline.standins.S3OnLoopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The surroundings of the functions: a bucket of data, a bucket of results and a bus. The functions reach S3
/// by way of a proxy that can be told to do harm; whoever tests reaches it directly.
final class Cloud implements AutoCloseable {

    static final String BUS = "plumbline";
    static final String PSEUDONYM_KEY = "hex:000102030405060708090a0b0c0d0e0f";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
    private final EventBridgeOnLoopback bus = EventBridgeOnLoopback.start(BUS);
    private final String data = S3OnLoopback.shared().newBucket();
    private final String results = S3OnLoopback.shared().newBucket();
    private final S3Client s3 = S3Client.builder()
            .endpointOverride(S3OnLoopback.shared().endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("loopback", "loopback")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    /// Starts a function as the template configures it.
    ///
    /// @param directory for its temporary files and its output
    /// @param more variables, over those of the template
    RunningFunction start(String function, Path directory, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "JAVA_TOOL_OPTIONS",
                jvmFlags(),
                "QUARKUS_LAMBDA_HANDLER",
                function,
                "PLUMBLINE_DATA",
                "s3://" + data,
                "PLUMBLINE_RESULTS",
                "s3://" + results,
                "PLUMBLINE_EVENT_BUS",
                BUS,
                "PLUMBLINE_PSEUDONYM_KEY",
                PSEUDONYM_KEY,
                "AWS_ENDPOINT_URL_S3",
                proxy.endpoint().toString(),
                "AWS_ENDPOINT_URL_EVENTBRIDGE",
                bus.endpoint().toString()));
        variables.putAll(more);
        return BuiltZip.unpacked().start(function, directory, variables);
    }

    /// What the template gives a JVM.
    static String jvmFlags() {
        return Template.ofTheStack()
                .root()
                .at("/Globals/Function/Environment/Variables/JAVA_TOOL_OPTIONS")
                .asText();
    }

    FaultyProxy proxy() {
        return proxy;
    }

    EventBridgeOnLoopback bus() {
        return bus;
    }

    String dataBucket() {
        return data;
    }

    String resultsBucket() {
        return results;
    }

    void put(String key, String content) {
        s3.putObject(request -> request.bucket(data).key(key), RequestBody.fromString(content));
    }

    void put(String key, Path file) {
        s3.putObject(request -> request.bucket(data).key(key), file);
    }

    void delete(String key) {
        s3.deleteObject(request -> request.bucket(data).key(key));
    }

    /// The keys below a prefix of the results.
    List<String> results(String prefix) {
        return s3.listObjectsV2Paginator(request -> request.bucket(results).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    byte[] result(String key) {
        try {
            return s3.getObjectAsBytes(request -> request.bucket(results).key(key))
                    .asByteArray();
        } catch (NoSuchKeyException none) {
            throw new AssertionError("there is no " + key + " among " + results(""), none);
        }
    }

    JsonNode manifest(String asset, String planId) {
        try {
            return JSON.readTree(result("%s/plan_id=%s/plan_year=2025/_manifest.json".formatted(asset, planId)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /// The events about one plan, in the order in which the bus took them.
    List<BusEntry> heardOf(String planId) {
        return bus.accepted().stream()
                .filter(entry -> entry.detail().contains("\"plan_id\":\"" + planId + "\""))
                .toList();
    }

    /// The event that EventBridge sends when an object comes.
    String objectCreated(String key) {
        return JSON.createObjectNode()
                .put("source", "aws.s3")
                .put("detail-type", "Object Created")
                .set(
                        "detail",
                        JSON.createObjectNode()
                                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                        "bucket", JSON.createObjectNode().put("name", data))
                                .set("object", JSON.createObjectNode().put("key", key)))
                .toString();
    }

    /// A payload of the directory `events`, of our bucket.
    String payload(String name) {
        try {
            return Files.readString(Path.of("../../events", name + ".json")).replace("plumbline-data", data);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        s3.close();
        bus.close();
        proxy.close();
    }
}
