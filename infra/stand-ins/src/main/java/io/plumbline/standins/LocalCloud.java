package io.plumbline.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The stack's buckets, bus and secret on this machine, for whoever tries the functions without an account: under the
/// names that the payloads in `events` use, with the demo's plan in the place of theirs.
final class LocalCloud implements AutoCloseable {

    private static final String DATA = "plumbline-data";
    private static final String RESULTS = "plumbline-results";
    private static final String BUS = "plumbline";
    private static final String SECRET = "plumbline-pseudonyms";
    private static final Pattern KEY = Pattern.compile("<Key>([^<]+)</Key>");

    /// What the template gives a JVM.
    private static final String JVM_FLAGS = "--add-opens=java.base/java.nio=ALL-UNNAMED"
            + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xmx512m";

    private final S3OnLoopback s3 = S3OnLoopback.start();
    private final EventBridgeOnLoopback bus = EventBridgeOnLoopback.start(BUS);
    private final HttpClient http = HttpClient.newHttpClient();
    private final SecretsOnLoopback secrets;

    private LocalCloud(String pseudonymKey) {
        this.secrets = SecretsOnLoopback.start(SECRET, pseudonymKey);
    }

    /// Starts, with the plan that a demo left in a directory as plan ACME.
    static LocalCloud with(Path demo) throws IOException {
        LocalCloud cloud = new LocalCloud(Files.readString(demo.resolve("pseudonym.key")));
        cloud.s3.makeBucket(DATA);
        cloud.s3.makeBucket(RESULTS);
        String plan = Files.readString(demo.resolve("plan.yaml")).replace("plan_id: SAMPLE", "plan_id: ACME");
        cloud.put("plans/ACME.yaml", BodyPublishers.ofString(plan));
        Path data = demo.resolve("data");
        for (Path file : filesBelow(data)) {
            String key = data.relativize(file).toString().replace("plan_id=SAMPLE", "plan_id=ACME");
            cloud.put(key, BodyPublishers.ofFile(file));
        }
        return cloud;
    }

    /// The variables with which a function works here. The endpoints are properties of the JVM, because
    /// `sam local` gives a function no variable that the template does not.
    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("PLUMBLINE_DATA", "s3://" + DATA);
        variables.put("PLUMBLINE_RESULTS", "s3://" + RESULTS);
        variables.put("PLUMBLINE_EVENT_BUS", BUS);
        variables.put("PLUMBLINE_KMS_KEY", S3OnLoopback.KMS_KEY);
        variables.put("PLUMBLINE_PSEUDONYM_SECRET", SECRET);
        variables.put(
                "JAVA_TOOL_OPTIONS",
                "%s -Daws.endpointUrlS3=%s -Daws.endpointUrlEventBridge=%s -Daws.endpointUrlSecretsManager=%s"
                        .formatted(JVM_FLAGS, s3.endpoint(), bus.endpoint(), secrets.endpoint()));
        return variables;
    }

    /// Every event that the bus took.
    List<BusEntry> events() {
        return bus.accepted();
    }

    URI s3() {
        return s3.endpoint();
    }

    /// Copies all results to a directory.
    ///
    /// @return the keys
    List<String> copyResults(Path directory) throws IOException {
        String listing =
                send(get(RESULTS + "?list-type=2"), BodyHandlers.ofString()).body();
        List<String> keys =
                KEY.matcher(listing).results().map(found -> found.group(1)).toList();
        for (String key : keys) {
            Path file = directory.resolve(key);
            Files.createDirectories(file.getParent());
            send(get(RESULTS + "/" + key), BodyHandlers.ofFile(file));
        }
        return keys;
    }

    @Override
    public void close() {
        http.close();
        secrets.close();
        bus.close();
        s3.close();
    }

    private void put(String key, BodyPublisher content) throws IOException {
        send(HttpRequest.newBuilder(uri(DATA + "/" + key)).PUT(content).build(), BodyHandlers.discarding());
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).GET().build();
    }

    private URI uri(String path) {
        return s3.endpoint().resolve("/" + path);
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException {
        try {
            HttpResponse<T> response = http.send(request, handler);
            if (response.statusCode() != 200) {
                throw new IOException("S3 answered %d to %s".formatted(response.statusCode(), request));
            }
            return response;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    private static List<Path> filesBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
