package io.plumbline.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is tried locally finds the demo's plan where the payloads look for theirs, and results can be had.
class LocalCloudTest {

    @Test
    void theDemosPlanLiesThereAsTheOneOfThePayloads(@TempDir Path demo) throws Exception {
        Path partition = Files.createDirectories(demo.resolve("data/census/plan_id=SAMPLE/plan_year=2025"));
        Files.writeString(partition.resolve("census.parquet"), "a census");
        Files.writeString(demo.resolve("plan.yaml"), "plan_id: SAMPLE\n");
        Files.writeString(demo.resolve("pseudonym.key"), "the key of a demo");

        try (LocalCloud cloud = LocalCloud.with(demo)) {
            assertThat(get(cloud, "plumbline-data/plans/ACME.yaml")).isEqualTo("plan_id: ACME\n");
            assertThat(get(cloud, "plumbline-data/census/plan_id=ACME/plan_year=2025/census.parquet"))
                    .isEqualTo("a census");
            assertThat(cloud.variables().get("JAVA_TOOL_OPTIONS")).contains("-Daws.endpointUrlS3=" + cloud.s3());

            put(cloud, "plumbline-results/eligibility_flags/plan_id=ACME/plan_year=2025/_manifest.json", "{}");
            assertThat(cloud.copyResults(demo.resolve("results")))
                    .containsExactly("eligibility_flags/plan_id=ACME/plan_year=2025/_manifest.json");
            assertThat(demo.resolve("results/eligibility_flags/plan_id=ACME/plan_year=2025/_manifest.json"))
                    .hasContent("{}");
        }
    }

    private static String get(LocalCloud cloud, String path) throws IOException, InterruptedException {
        return send(request(cloud, path).GET().build());
    }

    private static void put(LocalCloud cloud, String path, String content) throws IOException, InterruptedException {
        send(request(cloud, path).PUT(BodyPublishers.ofString(content)).build());
    }

    private static HttpRequest.Builder request(LocalCloud cloud, String path) {
        URI uri = cloud.s3().resolve("/" + path);
        return HttpRequest.newBuilder(uri);
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }
}
