package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.Answer;
import io.plumbline.standins.RunningFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every payload of `events` makes the function that it is for do what it asks. What asks for nothing starts
/// nothing, and what cannot be read is one clear error.
class TriggersIT {

    private static final List<String> FUNCTIONS =
            List.of("annual-additions", "eligibility", "nondiscrimination", "publish");

    @TempDir
    static Path directory;

    private static final Map<String, RunningFunction> RUNNING = new HashMap<>();
    private static Cloud cloud;

    @BeforeAll
    static void start() {
        cloud = new Cloud();
        cloud.put("plans/ACME.yaml", SmallPlan.plan("ACME"));
        cloud.put(
                "census/plan_id=ACME/plan_year=2025/census.parquet",
                SmallPlan.censusParquet(directory.resolve("census.parquet"), ""));
        cloud.put(
                "contributions/plan_id=ACME/plan_year=2025/contributions.parquet",
                SmallPlan.contributionsParquet(directory.resolve("contributions.parquet")));
        FUNCTIONS.forEach(
                function -> RUNNING.put(function, cloud.start(function, directory.resolve(function), Map.of())));
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(RunningFunction::close);
        cloud.close();
    }

    private static RunningFunction running(String function) {
        return Objects.requireNonNull(RUNNING.get(function));
    }

    static Stream<String> payloads() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../events"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> FUNCTIONS.stream().anyMatch(function -> name.startsWith(function + "-")))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aPayloadIsDone(String payload) {
        String function =
                FUNCTIONS.stream().filter(payload::startsWith).findFirst().orElseThrow();

        JsonNode answer = Invoked.answer(running(function), cloud.payload(payload));

        assertThat(answer.path("ignored")).isEmpty();
        assertThat(answer.path("left")).isEmpty();
        if (!function.equals("publish")) {
            assertThat(answer.path("runs")).as("%s", answer).hasSize(1);
            assertThat(answer.at("/runs/0/status").asText()).isEqualTo("done");
            assertThat(answer.at("/runs/0/plan_id").asText()).isEqualTo("ACME");
            assertThat(answer.at("/runs/0/plan_year").asInt()).isEqualTo(2025);
        }
    }

    @Test
    void ourOwnResultStartsNothing() {
        Invoked.answer(running("eligibility"), cloud.payload("eligibility-direct"));
        String event = cloud.objectCreated("eligibility_flags/plan_id=ACME/plan_year=2025/eligibility_flags.parquet")
                .replace(cloud.dataBucket(), cloud.resultsBucket());

        JsonNode answer = Invoked.answer(running("eligibility"), event);

        assertThat(answer.path("runs")).isEmpty();
        assertThat(answer.at("/ignored/0/reason").asText()).isEqualTo("it is a result of eligibility_flags");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans/ACME.yaml",
                "census/plan_id=ACME/plan_year=2025/",
                "census/plan_id=ACME/plan_year=2025/_SUCCESS",
                "contributions/plan_id=ACME/plan_year=2025/contributions.parquet",
                "notes.txt"
            })
    void nothingElseStartsEligibility(String key) {
        JsonNode answer = Invoked.answer(running("eligibility"), cloud.objectCreated(key));

        assertThat(answer.path("runs")).isEmpty();
        assertThat(answer.path("ignored")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nondiscrimination", "publish"})
    void noObjectStartsWhatIsDoneOnASchedule(String function) {
        JsonNode answer = Invoked.answer(running(function), cloud.payload("eligibility-object-created"));

        assertThat(answer.path("runs")).isEmpty();
        assertThat(answer.path("ignored")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"hello\": \"world\"}",
                "{\"plan_id\": \"ACME\", \"plan_year\": \"last\"}",
                "{\"schedule\": {\"plans\": \"*\", \"year\": \"next\"}, \"time\": \"2026-01-31T06:00:00Z\"}",
                "{\"source\": \"aws.s3\", \"detail-type\": \"Object Created\","
                        + " \"detail\": {\"bucket\": {\"name\": \"b\"}, \"object\": {\"key\": \"census/\\udc00\"}}}"
            })
    void whatCannotBeReadIsOneClearError(String event) {
        Answer.Threw threw = Invoked.thrown(running("eligibility"), event);

        assertThat(threw.type()).endsWith(".MalformedEvent");
        assertThat(threw.message()).contains("event").doesNotContain("\n");
    }
}
