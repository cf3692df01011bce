package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.Answer;
import io.plumbline.standins.BusFault;
import io.plumbline.standins.Fault;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not the data's fault is thrown, as one line of the right class, with nothing half done; once the
/// cause is mended, the same event does all of it.
class FailuresIT {

    private static final String TRANSIENT = "io.plumbline.functions.assets.NotDone$TransientFailure";
    private static final String FAULT = "io.plumbline.functions.assets.NotDone$Fault";

    @TempDir
    Path directory;

    private final Cloud cloud = new Cloud();

    @BeforeEach
    void arrive() {
        SmallPlan.arriveIn(cloud, "ACME");
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aBucketThatIsNotThere() {
        try (RunningFunction function = start(Map.of("PLUMBLINE_RESULTS", "s3://no-such-bucket"))) {
            assertNothingCame(thrown(function), FAULT, "there is no such bucket");
        }
    }

    @Test
    void aKeyThatMayNotBeUsed() {
        try (RunningFunction function = start(Map.of("PLUMBLINE_KMS_KEY", "alias/nobodys"))) {
            assertNothingCame(thrown(function), FAULT, "the encryption key cannot be used");
        }
    }

    @Test
    void accessDenied() {
        cloud.proxy().always(ProxiedRequest::isGetObject, Fault.accessDenied());
        try (RunningFunction function = start(Map.of())) {
            assertNothingCame(thrown(function), FAULT, "access denied");

            cloud.proxy().mend();
            assertAllIsDone(function);
        }
    }

    @Test
    void throttledForLongerThanTheSdkTries() {
        cloud.proxy().always(ProxiedRequest::isPutObject, Fault.throttled());
        try (RunningFunction function = start(Map.of("PLUMBLINE_MAX_ATTEMPTS", "2"))) {
            assertNothingCame(thrown(function), TRANSIENT, "503 SlowDown");

            cloud.proxy().mend();
            assertAllIsDone(function);
        }
    }

    @Test
    void aBusThatIsAway() {
        cloud.bus().follow((_, _) -> new BusFault.FailedCall(500, "InternalFailure"));
        try (RunningFunction function = start(Map.of("PLUMBLINE_MAX_ATTEMPTS", "2"))) {
            Answer.Threw threw = thrown(function);

            assertThat(threw.type()).isEqualTo(TRANSIENT);
            assertThat(threw.message()).contains("plan_id=ACME plan_year=2025", "events:PutEvents");
            assertThat(cloud.manifest("limit_actions", "ACME").path("rows").asInt())
                    .as("the outbox is kept for the next try")
                    .isEqualTo(2);
            assertThat(cloud.heardOf("ACME")).isEmpty();
        }
        cloud.bus().follow((_, _) -> new BusFault.None());
        try (RunningFunction publish = cloud.start("publish", directory.resolve("publish"), withoutData())) {
            JsonNode drained = Invoked.answer(publish, cloud.payload("publish-schedule"));
            assertThat(drained.at("/runs/0/published").asInt()).isEqualTo(2);
            assertThat(cloud.heardOf("ACME")).hasSize(2);

            assertThat(Invoked.answer(publish, cloud.payload("publish-direct")).path("runs"))
                    .as("a closed outbox is not looked at again")
                    .isEmpty();
        }
    }

    @Test
    void badDataThatTheBusCannotBeToldOfIsTriedAgain() {
        cloud.put(SmallPlan.censusKey("ACME"), "employee_id\n1\n");
        cloud.bus().follow((_, _) -> new BusFault.FailedCall(503, "ServiceUnavailable"));
        try (RunningFunction function = start(Map.of("PLUMBLINE_MAX_ATTEMPTS", "2"))) {
            assertNothingCame(thrown(function), TRANSIENT, "events:PutEvents");

            cloud.bus().follow((_, _) -> new BusFault.None());
            Invoked.answer(function, event());
            assertThat(cloud.heardOf("ACME")).hasSize(1);
        }
    }

    @Test
    void aVariableThatIsMissing() {
        try (RunningFunction function = start(Map.of("PLUMBLINE_DATA", ""))) {
            Answer.Threw threw = thrown(function);

            assertThat(threw.type()).endsWith(".Misconfigured");
            assertThat(threw.message()).startsWith("PLUMBLINE_DATA is not set");
        }
    }

    @Test
    void noKeyForPseudonyms() {
        try (RunningFunction function = start(Map.of("PLUMBLINE_PSEUDONYM_KEY", ""))) {
            assertNothingCame(
                    thrown(function), FAULT, "neither PLUMBLINE_PSEUDONYM_KEY nor PLUMBLINE_PSEUDONYM_SECRET");
        }
    }

    private RunningFunction start(Map<String, String> variables) {
        return cloud.start("annual-additions", directory.resolve("function"), variables);
    }

    /// As the template starts `publish`.
    private static Map<String, String> withoutData() {
        return Map.of("PLUMBLINE_DATA", "", "PLUMBLINE_PSEUDONYM_KEY", "");
    }

    private String event() {
        return cloud.objectCreated(SmallPlan.contributionsKey("ACME"));
    }

    private Answer.Threw thrown(RunningFunction function) {
        return Invoked.thrown(function, event());
    }

    private void assertNothingCame(Answer.Threw threw, String type, String message) {
        assertThat(threw.type()).isEqualTo(type);
        assertThat(threw.message()).contains(message).doesNotContain("\n", "104711");
        assertThat(cloud.results("")).isEmpty();
        assertThat(cloud.heardOf("ACME")).isEmpty();
    }

    private void assertAllIsDone(RunningFunction function) {
        assertThat(Invoked.answer(function, event()).at("/runs/0/status").asText())
                .isEqualTo("done");
        assertThat(cloud.heardOf("ACME")).hasSize(2);
    }
}
