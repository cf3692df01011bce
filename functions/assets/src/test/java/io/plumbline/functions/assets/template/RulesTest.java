package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.action.ActionKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.event.ruler.Machine;
import software.amazon.event.ruler.MachineComplexityEvaluator;

/// EventBridge's own matching engine, over the rules of the templates: data of a partition starts what it should,
/// nothing that we write starts anything, and what we say is heard.
class RulesTest {

    private static final String ELIGIBILITY = "EligibilityFunctionArrived";
    private static final String ADDITIONS = "AnnualAdditionsFunctionArrived";

    private final SortedMap<String, JsonNode> rulesOfS3 = new TreeMap<>();
    private final SortedMap<String, JsonNode> rulesOfTheBus = new TreeMap<>();

    RulesTest() {
        Deployed stack = Deployed.stack();
        for (String id : stack.template().ofType("AWS::Serverless::Function").keySet()) {
            stack.properties(id).path("Events").properties().stream()
                    .filter(event -> event.getValue().path("Type").asText().equals("EventBridgeRule"))
                    .forEach(event -> rulesOfS3.put(
                            id + event.getKey(),
                            event.getValue().path("Properties").path("Pattern")));
        }
        for (Deployed deployed : List.of(stack, Deployed.watching())) {
            for (String id : deployed.template().ofType("AWS::Events::Rule").keySet()) {
                JsonNode rule = deployed.properties(id);
                assertThat(rule.path("EventBusName").asText()).isEqualTo(Deployed.STACK);
                rulesOfTheBus.put(id, rule.path("EventPattern"));
            }
        }
    }

    @Test
    void aCensusStartsBoth() throws Exception {
        assertThat(matching(rulesOfS3, Payload.json("eligibility-object-created")))
                .containsExactlyInAnyOrder(ELIGIBILITY, ADDITIONS);
    }

    @Test
    void contributionsStartAnnualAdditions() throws Exception {
        assertThat(matching(rulesOfS3, Payload.json("annual-additions-object-created")))
                .containsExactly(ADDITIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "census/plan_id=ACME/plan_year=2025/part-0001.csv",
                "census/plan_id=A%20B/plan_year=2025/x.parquet",
                "census/plan_id=ÄRZTE/plan_year=2025/Zählung.parquet"
            })
    void soDoesWhateverElseAPartitionMayHold(String key) throws Exception {
        assertThat(matching(rulesOfS3, created("plumbline-data", key)))
                .containsExactlyInAnyOrder(ELIGIBILITY, ADDITIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans/ACME.yaml",
                "census/",
                "census/plan_id=ACME/plan_year=2025/",
                "census/plan_id=ACME/plan_year=2025/_manifest.json",
                "census/census.parquet",
                "census.parquet",
                "archive/census/plan_id=ACME/plan_year=2025/census.parquet",
                "service_hours/plan_id=ACME/plan_year=2025/hours.parquet",
                "annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet"
            })
    void nothingElseInTheDataStartsAnything(String key) throws Exception {
        assertThat(matching(rulesOfS3, created("plumbline-data", key))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plumbline-results, eligibility_flags/plan_id=ACME/plan_year=2025/eligibility_flags.parquet",
        "plumbline-results, corrective_actions/plan_id=ACME/plan_year=2025/corrective_actions.parquet",
        "plumbline-results, census/plan_id=ACME/plan_year=2025/census.parquet",
        "somebody-elses, census/plan_id=ACME/plan_year=2025/census.parquet"
    })
    void noOtherBucketStartsAnything(String bucket, String key) throws Exception {
        assertThat(matching(rulesOfS3, created(bucket, key))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object Deleted", "Object Restore Completed", "Object Tags Added"})
    void nothingElseThatHappensToACensusStartsAnything(String what) throws Exception {
        ObjectNode event = Payload.json("eligibility-object-created").deepCopy();
        event.put("detail-type", what);

        assertThat(matching(rulesOfS3, event)).isEmpty();
    }

    @Test
    void whatWePublishIsLoggedAndStartsNothing(@TempDir Path directory) throws Exception {
        List<JsonNode> published = PublishedEvents.actions(directory);

        assertThat(published).hasSize(ActionKind.values().length).allSatisfy(event -> {
            assertThat(matching(rulesOfTheBus, event)).containsExactly("LoggedRule");
            assertThat(matching(rulesOfS3, event)).isEmpty();
        });
    }

    @Test
    void aFailedCheckIsToldAsWell() throws Exception {
        assertThat(matching(rulesOfTheBus, PublishedEvents.failedCheck()))
                .containsExactlyInAnyOrder("FailedCheckRule", "LoggedRule");
    }

    /// EventBridge refuses a rule that could take too long to match; the engine's own measure of our keys is a
    /// fraction of what it takes for two wildcards in one.
    @Test
    void noPatternIsTooComplex() throws Exception {
        Machine machine = machine(rulesOfS3);

        assertThat(machine.evaluateComplexity(new MachineComplexityEvaluator(100)))
                .isLessThan(20);
    }

    private static List<String> matching(Map<String, JsonNode> rules, JsonNode event) throws Exception {
        return new ArrayList<>(machine(rules).rulesForJSONEvent(event.toString()));
    }

    private static Machine machine(Map<String, JsonNode> rules) throws Exception {
        Machine machine = Machine.builder().build();
        for (Map.Entry<String, JsonNode> rule : rules.entrySet()) {
            machine.addRule(rule.getKey(), rule.getValue().toString());
        }
        return machine;
    }

    private static JsonNode created(String bucket, String key) {
        ObjectNode event = Payload.json("eligibility-object-created").deepCopy();
        ((ObjectNode) event.at("/detail/bucket")).put("name", bucket);
        ((ObjectNode) event.at("/detail/object")).put("key", key);
        return event;
    }
}
