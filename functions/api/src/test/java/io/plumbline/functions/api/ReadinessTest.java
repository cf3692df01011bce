package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.BusFault;
import io.plumbline.standins.Fault;
import io.plumbline.standins.ProxiedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The function is ready when all that it stands on is there, and says of what is not there which it is and
/// of what kind the trouble is, and not what it is called.
@QuarkusTest
@QuarkusTestResource(CloudOnLoopback.class)
class ReadinessTest {

    @SuppressWarnings("NullAway.Init") // by Quarkus, which asks the resource to inject itself
    CloudOnLoopback cloud;

    @AfterEach
    void mend() {
        cloud.mend();
    }

    @Test
    void isReadyWhenAllIsThere() {
        Web.Answer ready = Web.get("/q/health/ready");

        assertThat(ready.status()).isEqualTo(200);
        assertThat(checks(ready))
                .containsExactly(
                        Map.entry("arrow", "UP"),
                        Map.entry("duckdb", "UP"),
                        Map.entry("event_bus", "UP"),
                        Map.entry("results", "UP"));
    }

    @Test
    void aBucketThatDoesNotExistIsNotReady() {
        cloud.s3().always(ProxiedRequest::isListing, new Fault.Answer(404, "NoSuchBucket"));

        assertNotReady("results", "refused");
    }

    @Test
    void aBucketThatMayNotBeListedIsNotReady() {
        cloud.s3().always(ProxiedRequest::isListing, Fault.accessDenied());

        assertNotReady("results", "refused");
    }

    @Test
    void anOutageOfS3IsNotReady() {
        cloud.s3().always(ProxiedRequest::isListing, Fault.serverFault());

        assertNotReady("results", "unavailable");
    }

    @Test
    void aBusThatDoesNotExistIsNotReady() {
        cloud.eventBridge().follow((_, _) -> new BusFault.FailedCall(400, "ResourceNotFoundException"));

        assertNotReady("event_bus", "refused");
    }

    @Test
    void aBusThatMayNotBeAskedIsNotReady() {
        cloud.eventBridge().follow((_, _) -> new BusFault.FailedCall(400, "AccessDeniedException"));

        assertNotReady("event_bus", "refused");
    }

    @Test
    void aBusThatDoesNotAnswerIsNotWaitedForLong() {
        cloud.eventBridge().follow((_, _) -> new BusFault.Slow(Duration.ofSeconds(60)));

        long before = System.nanoTime();
        assertNotReady("event_bus", "timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void isAliveWhateverIsMissing() {
        cloud.s3().always(_ -> true, Fault.accessDenied());

        assertThat(Web.get("/q/health/live").status()).isEqualTo(200);
    }

    private void assertNotReady(String check, String reason) {
        Web.Answer ready = Web.get("/q/health/ready");

        assertThat(ready.status()).isEqualTo(503);
        assertThat(checks(ready)).containsEntry(check, "DOWN " + reason);
        assertThat(checks(ready).values().stream().filter("UP"::equals)).hasSize(3);
        assertThat(ready.body())
                .doesNotContain(CloudOnLoopback.BUS)
                .doesNotContain("bucket-")
                .doesNotContain("127.0.0.1");
    }

    private static Map<String, String> checks(Web.Answer answer) {
        Map<String, String> checks = new TreeMap<>();
        for (JsonNode check : answer.json().get("checks")) {
            String reason = check.path("data").path("reason").asText("");
            checks.put(check.get("name").textValue(), (check.get("status").textValue() + " " + reason).strip());
        }
        return checks;
    }
}
