package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/// `docs/reference/events.md` cannot lie: its examples are the events that are emitted, and its tables have the
/// fields of the schemas, no more and no fewer.
class EventsReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "events.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(\\{.*?)```", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("^\\| `([a-z_-]+)`", Pattern.MULTILINE);

    @Test
    void theExamplesAreTheEventsThatAreEmitted(@TempDir Path directory) throws IOException {
        List<JsonNode> emitted = PublishedExamples.publish(directory).stream()
                .map(EventsReferenceTest::parse)
                .toList();

        assertThat(find(EXAMPLE, Files.readString(REFERENCE)).stream().map(EventsReferenceTest::parse))
                .containsExactlyElementsOf(emitted);
    }

    @ParameterizedTest
    @FieldSource("io.plumbline.action.EventSchemas#DETAIL_TYPES")
    void theExampleOfAnEventKeepsItsContract(String detailType) throws IOException {
        assertThat(EventSchemas.faults(
                        detailType, find(EXAMPLE, section(detailType)).getFirst()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("io.plumbline.action.EventSchemas#DETAIL_TYPES")
    void theEnvelopeTableHasTheFieldsOfEverySchema(String detailType) throws IOException {
        JsonNode event = EventSchemas.read(detailType).at("/properties");
        Set<String> fields = fieldsOf(event);
        fields.addAll(fieldsOf(event.at("/detail/properties")));
        fields.addAll(fieldsOf(event.at("/detail/properties/metadata/properties")));

        assertThat(find(FIELD, section("Envelope"))).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void theCommonTableHasTheFieldsThatAllKindsShareAndTheAmount() throws IOException {
        Set<String> shared = dataFields(ActionKind.ANNUAL_ADDITIONS_LIMIT_EXCEEDED.detailType());
        for (ActionKind kind : ActionKind.values()) {
            shared.retainAll(dataFields(kind.detailType()));
        }
        assertThat(shared).doesNotContain("amount");
        shared.add("amount");

        assertThat(find(FIELD, section("Fields of every action"))).containsExactlyInAnyOrderElementsOf(shared);
    }

    @ParameterizedTest
    @EnumSource
    void theTableOfAKindHasTheFieldsThatItAdds(ActionKind kind) throws IOException {
        Set<String> own = dataFields(kind.detailType());
        own.removeAll(find(FIELD, section("Fields of every action")));

        assertThat(find(FIELD, section(kind.detailType()))).containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void theTableOfAFailedCheckHasItsFields() throws IOException {
        assertThat(find(FIELD, section(AssetCheckFailed.DETAIL_TYPE)))
                .containsExactlyInAnyOrderElementsOf(dataFields(AssetCheckFailed.DETAIL_TYPE));
    }

    /// A schema's fields less the twins in cents, which the reference explains once for all of them.
    private static Set<String> dataFields(String detailType) {
        Set<String> fields =
                fieldsOf(EventSchemas.read(detailType).at("/properties/detail/properties/data/properties"));
        fields.removeIf(field -> field.endsWith("_cents"));
        return fields;
    }

    private static Set<String> fieldsOf(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String section(String heading) throws IOException {
        String text = Files.readString(REFERENCE);
        int start = text.indexOf("\n## " + heading + "\n");
        assertThat(start).as("the section '%s'", heading).isNotNegative();
        int end = text.indexOf("\n## ", start + 1);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    private static JsonNode parse(String json) {
        return Json.parse(json).orElseThrow(() -> new AssertionError("not a JSON object: " + json));
    }
}
