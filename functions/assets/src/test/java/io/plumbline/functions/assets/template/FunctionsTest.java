package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Nothing that a function is asked to do gets lost, and what it says is kept: queues behind rules, schedules and
/// functions, logs with a term and a key.
class FunctionsTest {

    private static final long MAXIMUM_HEAP = 512;
    private static final long REST_OF_THE_PROCESS = 200;

    private final Deployed stack = Deployed.stack();

    @Test
    void aFunctionThatIsNotWaitedForIsTriedAgainAndThenLeavesWhatFailed() {
        assertThat(notWaitedFor()).hasSize(4).allSatisfy((id, function) -> {
            JsonNode invocation = function.path("EventInvokeConfig");
            assertThat(invocation.path("MaximumRetryAttempts").asInt()).isPositive();
            assertThat(invocation.path("MaximumEventAgeInSeconds").asInt()).isPositive();
            assertThat(invocation.at("/DestinationConfig/OnFailure/Destination").asText())
                    .isEqualTo(arnOf("FailedRuns"));
        });
    }

    @Test
    void whatARuleCannotDeliverWaitsInAQueueOfItsOwn() {
        List<String> queues = eventsOfType("EventBridgeRule").values().stream()
                .map(rule -> rule.at("/DeadLetterConfig/Arn").asText())
                .toList();

        assertThat(queues)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(arnOf("EligibilityDeadLetters"), arnOf("AnnualAdditionsDeadLetters"));
        assertThat(eventsOfType("EventBridgeRule").values()).allSatisfy(rule -> assertThat(
                        rule.at("/RetryPolicy/MaximumRetryAttempts").asInt())
                .isPositive());
    }

    @Test
    void aRuleMayLeaveItThereAndNobodyElseMay() {
        assertThat(queuePolicy("EligibilityDeadLetters")
                        .may("sqs:SendMessage", arnOf("EligibilityDeadLetters"), from("plumbline-eligibility")))
                .isTrue();
        assertThat(queuePolicy("EligibilityDeadLetters")
                        .may("sqs:SendMessage", arnOf("EligibilityDeadLetters"), from("somebody-elses")))
                .isFalse();
        assertThat(queuePolicy("AnnualAdditionsDeadLetters")
                        .may(
                                "sqs:SendMessage",
                                arnOf("AnnualAdditionsDeadLetters"),
                                from("plumbline-annual-additions")))
                .isTrue();
    }

    @Test
    void whatAScheduleCannotStartWaitsInAQueue() {
        assertThat(eventsOfType("ScheduleV2").values()).hasSize(6).allSatisfy(schedule -> {
            assertThat(schedule.at("/DeadLetterConfig/Arn").asText()).isEqualTo(arnOf("ScheduleDeadLetters"));
            assertThat(schedule.path("RoleArn").asText()).isEqualTo(arnOf("ScheduleRole"));
            assertThat(schedule.path("GroupName").asText()).isEqualTo(Deployed.STACK);
        });
    }

    @Test
    void schedulesMayStartTheFunctionsThatTheyName() {
        Role role = Role.of(stack, "ScheduleRole");

        assertThat(notWaitedFor().keySet()).allSatisfy(id -> assertThat(role.may("lambda:InvokeFunction", arnOf(id)))
                .isTrue());
        assertThat(role.may("lambda:InvokeFunction", arnOf("ApiFunction"))).isFalse();
        assertThat(role.may("sqs:SendMessage", arnOf("ScheduleDeadLetters"))).isTrue();
    }

    @Test
    void everyQueueIsEncryptedAndKeepsForTwoWeeks() {
        assertThat(stack.template().ofType("AWS::SQS::Queue")).hasSize(5).allSatisfy((id, queue) -> {
            assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).isTrue();
            assertThat(queue.path("MessageRetentionPeriod").asInt()).isEqualTo(14 * 24 * 60 * 60);
            assertThat(queuePolicy(id).may("sqs:ReceiveMessage", arnOf(id), Map.of("aws:SecureTransport", "false")))
                    .isFalse();
        });
    }

    @Test
    void everyFunctionLogsToAGroupOfItsOwn() {
        List<String> groups = functions().values().stream()
                .map(function -> function.at("/LoggingConfig/LogGroup").asText())
                .toList();

        assertThat(groups).doesNotHaveDuplicates().allSatisfy(group -> assertThat(group)
                .startsWith("/aws/lambda/" + Deployed.STACK + "-"));
    }

    @Test
    void everyLogHasATermAndAKey() {
        assertThat(stack.template().ofType("AWS::Logs::LogGroup")).hasSize(8).allSatisfy((id, unused) -> {
            JsonNode group = stack.properties(id);
            assertThat(group.path("RetentionInDays").asInt()).isPositive();
            assertThat(group.path("KmsKeyId").asText()).isEqualTo(arnOf("Key"));
        });
    }

    @Test
    void everyFunctionIsTraced() {
        assertThat(stack.template().root().at("/Globals/Function/Tracing").asText())
                .isEqualTo("Active");
    }

    @Test
    void duckDbMayHoldAllMemoryButTheHeapAndTheRest() {
        JsonNode memory = stack.template().parameters().at("/MemorySize/AllowedValues");
        String flags = stack.template()
                .root()
                .at("/Globals/Function/Environment/Variables/JAVA_TOOL_OPTIONS")
                .asText();

        assertThat(flags).contains("-Xmx" + MAXIMUM_HEAP + "m");
        assertThat(memory).isNotEmpty().allSatisfy(size -> assertThat(stack.template()
                        .root()
                        .at("/Mappings/DuckDb")
                        .path(size.asText())
                        .path("Mebibytes")
                        .asLong())
                .isEqualTo(size.asLong() - MAXIMUM_HEAP - REST_OF_THE_PROCESS));
    }

    private SortedMap<String, JsonNode> functions() {
        SortedMap<String, JsonNode> functions = new TreeMap<>();
        stack.template()
                .ofType("AWS::Serverless::Function")
                .keySet()
                .forEach(id -> functions.put(id, stack.properties(id)));
        return functions;
    }

    private SortedMap<String, JsonNode> notWaitedFor() {
        SortedMap<String, JsonNode> functions = functions();
        functions.remove("ApiFunction");
        functions.remove("BenchmarkFunction");
        return functions;
    }

    private SortedMap<String, JsonNode> eventsOfType(String type) {
        SortedMap<String, JsonNode> events = new TreeMap<>();
        functions().forEach((id, function) -> function.path("Events").properties().stream()
                .filter(event -> event.getValue().path("Type").asText().equals(type))
                .forEach(event ->
                        events.put(id + event.getKey(), event.getValue().path("Properties"))));
        return events;
    }

    private Role queuePolicy(String queue) {
        return new Role(queue, Statement.in(stack.properties(queue + "Policy").path("PolicyDocument")));
    }

    private String arnOf(String id) {
        return Physical.of(id, stack.template().resources().path(id), stack).arn();
    }

    private static Map<String, String> from(String rule) {
        return Map.of(
                "aws:SourceArn", "arn:aws:events:us-east-1:123456789012:rule/" + rule, "aws:SecureTransport", "true");
    }
}
