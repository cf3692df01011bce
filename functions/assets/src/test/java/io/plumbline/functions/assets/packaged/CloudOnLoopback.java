package io.plumbline.functions.assets.packaged;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.plumbline.s3.AwsSettings;
import io.plumbline.s3.S3Location;
import io.plumbline.s3.S3Objects;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.EventBridgeOnLoopback;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.PackagedFunction;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.RunningFunction;
import io.plumbline.standins.S3OnLoopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// What the template deploys, on loopback: a bucket of data, a bucket of results, a bus, and the built zip.
///
/// Functions reach both through proxies, which tests tell to do harm and which note down what was asked.
final class CloudOnLoopback implements AutoCloseable {

    static final String BUS = "plumbline";

    /// The key of all pseudonyms.
    static final String KEY = "a key that is known to nobody else";

    private static final Path ZIP = Path.of("target", "function.zip");
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    private final String data = S3OnLoopback.shared().newBucket();
    private final String results = S3OnLoopback.shared().newBucket();
    private final EventBridgeOnLoopback bus = EventBridgeOnLoopback.start(BUS);
    private final FaultyProxy s3Proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
    private final FaultyProxy busProxy = FaultyProxy.before(bus.endpoint());
    private final S3Client client = new AwsSettings(software.amazon.awssdk.core.retry.RetryMode.STANDARD, 4)
            .applyTo(S3Client.builder())
            .endpointOverride(S3OnLoopback.shared().endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
    private final Path directory;
    private final PackagedFunction function;
    private int started;

    /// @param directory of a test's own
    CloudOnLoopback(Path directory) {
        this.directory = directory;
        this.function = PackagedFunction.unpack(ZIP, directory.resolve("task"), runtime(), HANDLER);
    }

    /// Starts an execution environment of one of the zip's handlers.
    RunningFunction start(String handler) {
        return start(handler, results, Map.of());
    }

    /// @param resultsBucket where it keeps its results
    /// @param more variables beside the template's
    RunningFunction start(String handler, String resultsBucket, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "JAVA_TOOL_OPTIONS",
                "--add-opens=java.base/java.nio=ALL-UNNAMED --enable-native-access=ALL-UNNAMED"
                        + " --sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m",
                "QUARKUS_LAMBDA_HANDLER",
                handler,
                "PLUMBLINE_DATA",
                "s3://" + data,
                "PLUMBLINE_RESULTS",
                "s3://" + resultsBucket,
                "PLUMBLINE_EVENT_BUS",
                BUS,
                "PLUMBLINE_PSEUDONYM_KEY",
                KEY,
                "PLUMBLINE_MEMORY_MB",
                "400",
                "AWS_ENDPOINT_URL_S3",
                s3Proxy.endpoint().toString(),
                "AWS_ENDPOINT_URL_EVENTBRIDGE",
                busProxy.endpoint().toString()));
        environment.putAll(more);
        try {
            Path own = Files.createDirectories(directory.resolve("environment-" + ++started));
            return function.start(handler, own, environment);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String newBucket() {
        return S3OnLoopback.shared().newBucket();
    }

    void put(String key, Path file) {
        client.putObject(request -> request.bucket(data).key(key), file);
    }

    String dataBucket() {
        return data;
    }

    /// The results, read past the proxy.
    S3Objects results() {
        return results(results);
    }

    S3Objects results(String bucket) {
        return new S3Objects(client, new S3Location(bucket, ""), Optional.empty());
    }

    /// Downloads an object of the results.
    Path download(String bucket, String key) {
        Path file = directory.resolve("downloads").resolve(bucket).resolve(key);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            client.getObject(request -> request.bucket(bucket).key(key), file);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String resultsBucket() {
        return results;
    }

    FaultyProxy s3() {
        return s3Proxy;
    }

    FaultyProxy bus() {
        return busProxy;
    }

    /// Every event that the bus took.
    List<BusEntry> events() {
        return bus.accepted();
    }

    /// All of what functions ask of anything.
    static boolean any(ProxiedRequest request) {
        return !request.method().isEmpty();
    }

    @Override
    public void close() {
        s3Proxy.close();
        busProxy.close();
        bus.close();
        client.close();
    }

    /// The jars that Lambda has and the zip has not.
    private static List<Path> runtime() {
        return Stream.of(AWSLambda.class, Context.class, PojoSerializer.class)
                .map(CloudOnLoopback::jarOf)
                .distinct()
                .toList();
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
