package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever goes wrong is told to somebody: the alarms and the dashboard watch the functions and queues that there
/// are, all of them but the function that measures, for whose answer somebody waits.
class WatchingTest {

    private final Deployed stack = Deployed.stack();
    private final Deployed watching = Deployed.watching();

    @Test
    void itIsGivenWhatItTakes() {
        assertThat(stack.properties("Watching").path("Parameters").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> watching.template().parameters().fieldNames());
        assertThat(stack.properties("Watching").at("/Parameters/Stack").asText())
                .isEqualTo(Deployed.STACK);
    }

    @Test
    void everyFunctionHasItsAlarms() {
        assertThat(names("AWS::Serverless::Function")).hasSize(5).allSatisfy(function -> assertThat(
                        alarmsOf("FunctionName", function))
                .contains("Errors", "Throttles", "Duration"));
    }

    @Test
    void aRunThatTakesLongIsToldBeforeItsTimeIsUp() {
        int usual = stack.template().root().at("/Globals/Function/Timeout").asInt();
        for (String id : watched("AWS::Serverless::Function").toList()) {
            int milliseconds = stack.properties(id).path("Timeout").asInt(usual) * 1000;

            assertThat(watching.properties(id.replace("Function", "Duration"))
                            .path("Threshold")
                            .asInt())
                    .as(id)
                    .isBetween(milliseconds / 2, milliseconds * 9 / 10);
        }
    }

    @Test
    void everyQueueIsToBeEmpty() {
        assertThat(names("AWS::SQS::Queue")).hasSize(5).allSatisfy(queue -> assertThat(alarmsOf("QueueName", queue))
                .contains("ApproximateNumberOfMessagesVisible"));
    }

    @Test
    void everyAlarmIsTold() {
        assertThat(alarms()).isNotEmpty().allSatisfy(alarm -> {
            assertThat(alarm.at("/AlarmActions/0").asText()).endsWith(":plumbline-alarms");
            assertThat(alarm.path("AlarmDescription").asText()).isNotBlank();
            assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("notBreaching");
        });
    }

    @Test
    void noAlarmWatchesWhatIsNotThere() {
        Set<String> watched = new TreeSet<>();
        for (JsonNode alarm : alarms()) {
            alarm.findValues("Dimensions")
                    .forEach(dimensions -> dimensions.forEach(
                            dimension -> watched.add(dimension.path("Value").asText())));
        }
        Set<String> there = new TreeSet<>(names("AWS::Serverless::Function"));
        there.addAll(names("AWS::SQS::Queue"));
        there.addAll(List.of("a1b2c3d4e5", Deployed.STACK, "plumbline-eligibility", "plumbline-annual-additions"));

        assertThat(there).containsAll(watched);
    }

    @Test
    void theDashboardShowsEveryFunctionAndEveryQueue() throws Exception {
        JsonNode body = new JsonMapper()
                .readTree(watching.properties("Dashboard").path("DashboardBody").asText());
        Set<String> shown = new TreeSet<>();
        body.findValues("metrics")
                .forEach(lines -> lines.forEach(line -> line.forEach(part -> shown.add(part.asText()))));

        assertThat(shown).containsAll(names("AWS::Serverless::Function")).containsAll(names("AWS::SQS::Queue"));
        assertThat(body.path("widgets")).hasSize(10).allSatisfy(widget -> assertThat(
                        widget.at("/properties/title").asText())
                .isNotBlank());
    }

    private Stream<String> watched(String type) {
        return stack.template().ofType(type).keySet().stream().filter(id -> !id.equals("BenchmarkFunction"));
    }

    private List<String> names(String type) {
        return watched(type)
                .map(id -> Physical.of(id, stack.template().resources().path(id), stack)
                        .name())
                .toList();
    }

    private List<JsonNode> alarms() {
        return watching.template().ofType("AWS::CloudWatch::Alarm").keySet().stream()
                .map(watching::properties)
                .toList();
    }

    private Stream<JsonNode> simple() {
        return alarms().stream().filter(alarm -> alarm.has("MetricName"));
    }

    private List<String> alarmsOf(String dimension, String value) {
        List<String> metrics = new ArrayList<>();
        simple().filter(alarm -> alarm.at("/Dimensions/0/Name").asText().equals(dimension)
                        && alarm.at("/Dimensions/0/Value").asText().equals(value))
                .forEach(alarm -> metrics.add(alarm.path("MetricName").asText()));
        return metrics;
    }
}
