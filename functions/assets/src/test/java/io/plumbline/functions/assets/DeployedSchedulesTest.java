package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.functions.assets.template.Template;
import io.plumbline.functions.assets.trigger.Trigger;
import io.plumbline.functions.assets.trigger.TriggerReader;
import io.plumbline.functions.assets.trigger.YearRule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A schedule of the template asks its function for something that the function does.
class DeployedSchedulesTest {

    private final SortedMap<String, JsonNode> functions = functions();

    @Test
    void aScheduleAsksForWhatItsFunctionDoes() {
        functions.forEach((function, properties) -> {
            List<Trigger> schedules = schedules(properties);

            assertThat(schedules).as(function).isNotEmpty().allSatisfy(trigger -> assertThat(trigger)
                    .isInstanceOfSatisfying(
                            Trigger.Scheduled.class, scheduled -> assertThat(scheduled.year() instanceof YearRule.Every)
                                    .isEqualTo(function.equals("publish"))));
        });
    }

    private static List<Trigger> schedules(JsonNode function) {
        List<Trigger> schedules = new ArrayList<>();
        function.path("Events").forEach(event -> {
            if (event.path("Type").asText().equals("ScheduleV2")) {
                String input = event.at("/Properties/Input")
                        .asText()
                        .replace("<aws.scheduler.scheduled-time>", "2026-01-31T06:00:00Z");
                schedules.add(TriggerReader.read(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))));
            }
        });
        return schedules;
    }

    /// By the name of the handler; the web function has none, and what measures only does so for who waits for it.
    private static SortedMap<String, JsonNode> functions() {
        SortedMap<String, JsonNode> functions = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each :
                Template.ofTheStack().ofType("AWS::Serverless::Function").entrySet()) {
            String handler = each.getValue()
                    .at("/Environment/Variables/QUARKUS_LAMBDA_HANDLER")
                    .asText();
            if (!handler.isEmpty() && !handler.equals("benchmark")) {
                functions.put(handler, each.getValue());
            }
        }
        return functions;
    }
}
