package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.limits.LimitTable;
import io.plumbline.s3.Precondition;
import io.plumbline.standins.Answer;
import io.plumbline.standins.PackagedFunction;
import io.plumbline.standins.RunningFunction;
import io.plumbline.storage.Manifest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The zip that is deployed answers an HTTP API's events as the tests of the resources say, under Lambda's
/// own runtime interface client.
class PackagedFunctionIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TARGET = Path.of(System.getProperty("plumbline.target"));
    private static final Path EVENTS = Path.of("../../events");

    @TempDir
    static Path directory;

    private static CloudOnLoopback cloud;
    private static RunningFunction function;

    @BeforeAll
    static void start() {
        cloud = new CloudOnLoopback();
        cloud.start();
        PackagedFunction zip = PackagedFunction.unpack(
                TARGET.resolve("function.zip"),
                directory.resolve("task"),
                runtimeInterfaceClient(),
                "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest");
        function = zip.start("plumbline-api", directory, environment());
    }

    @AfterAll
    static void stop() {
        function.close();
        cloud.stop();
    }

    @Test
    void limitsAreThere() throws IOException {
        JsonNode answer = invoke("api-limits.json", "/limits");

        assertThat(answer.get("statusCode").intValue()).isEqualTo(200);
        assertThat(answer.at("/headers/Content-Type").textValue()).isEqualTo("application/json");
        assertThat(answer.get("isBase64Encoded").booleanValue()).isFalse();
        assertThat(body(answer).get("limits_version").textValue())
                .isEqualTo(LimitTable.bundled().version());
    }

    @Test
    void aYearOfLimitsIsThere() throws IOException {
        assertThat(body(invoke("api-limits-year.json", "/limits/2025"))
                        .at("/limits/0/amount")
                        .textValue())
                .isEqualTo("70000");
    }

    @Test
    void aYearThatIsNotLoadedIsAProblem() throws IOException {
        JsonNode answer = invoke("api-limits-year.json", "/limits/1999");

        assertThat(answer.get("statusCode").intValue()).isEqualTo(404);
        assertThat(answer.at("/headers/Content-Type").textValue()).isEqualTo("application/problem+json");
        assertThat(body(answer).get("type").textValue()).isEqualTo(ProblemType.YEAR_NOT_LOADED.uri());
    }

    @Test
    void aManifestIsThere() throws IOException {
        Manifest manifest = Manifests.of("annual_additions", "ACME", 2025);
        cloud.objects().write(manifest.key().manifestFile(), manifest.toJson(), new Precondition.Anything());

        assertThat(invoke("api-run.json", "/runs/annual_additions/ACME/2025")
                        .get("body")
                        .textValue())
                .isEqualTo(manifest.toJson());
    }

    @Test
    void isAliveAndReady() throws IOException {
        assertThat(body(invoke("api-health-live.json", "/q/health/live"))
                        .get("status")
                        .textValue())
                .isEqualTo("UP");
        JsonNode ready = invoke("api-health-ready.json", "/q/health/ready");
        assertThat(ready.get("statusCode").intValue())
                .as("%s %s", ready, function.output())
                .isEqualTo(200);
        assertThat(body(ready).get("checks")).hasSize(4);
    }

    @Test
    void duckDbsLibraryIsNotExtracted() throws IOException {
        invoke("api-health-ready.json", "/q/health/ready");

        try (Stream<Path> files = Files.walk(function.temporary())) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("duckdb"));
        }
    }

    /// @param path in place of the payload's own
    private static JsonNode invoke(String payload, String path) throws IOException {
        ObjectNode event = (ObjectNode) JSON.readTree(Files.readString(EVENTS.resolve(payload)));
        event.put("rawPath", path);
        Answer answer = function.invoke(event.toString());
        assertThat(answer).as(() -> String.join("\n", function.output())).isInstanceOf(Answer.Returned.class);
        return JSON.readTree(((Answer.Returned) answer).payload());
    }

    private static JsonNode body(JsonNode answer) throws IOException {
        String text = answer.get("body").textValue();
        // As the HTTP API decodes it: what health answers goes as if it were no text.
        return answer.get("isBase64Encoded").booleanValue()
                ? JSON.readTree(Base64.getDecoder().decode(text))
                : JSON.readTree(text);
    }

    /// As the template has it, and where the stand-ins are.
    private static Map<String, String> environment() {
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                "--add-opens=java.base/java.nio=ALL-UNNAMED --enable-native-access=ALL-UNNAMED"
                        + " --sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m",
                "PLUMBLINE_MEMORY_MB",
                "128",
                "PLUMBLINE_RESULTS",
                cloud.location(),
                "PLUMBLINE_EVENT_BUS",
                CloudOnLoopback.BUS,
                "AWS_ENDPOINT_URL_S3",
                cloud.s3().endpoint().toString(),
                "AWS_ENDPOINT_URL_EVENTBRIDGE",
                cloud.eventBridge().endpoint().toString());
    }

    /// What Lambda has in its runtime and the zip does not bring.
    private static List<Path> runtimeInterfaceClient() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("aws-lambda-java-"))
                .toList();
    }
}
