package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.privacy.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/// The contract with whoever listens: every event that is emitted is exactly what `events/schemas` says, and
/// gives nobody away.
class EventContractTest {

    @TempDir
    Path directory;

    private List<String> events;

    @BeforeEach
    void publish() throws IOException {
        events = PublishedExamples.publish(directory);
    }

    @ParameterizedTest
    @FieldSource("io.plumbline.action.EventSchemas#DETAIL_TYPES")
    void whatIsEmittedKeepsItsContract(String detailType) {
        assertThat(EventSchemas.faults(detailType, event(detailType))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2150.00\"            | 2150.00",
                "\"2150.00\"            | \"2150.0\"",
                "\"2150.00\"            | \"-2150.00\"",
                "215000                 | 2150.5",
                "\"plan_year\":2025     | \"plan_year\":\"2025\"",
                "\"plan_year\":2025     | \"plan_year\":2025,\"employee_id\":\"104711\"",
                "\"limited_by\":\"dollar\" | \"limited_by\":\"pay\"",
                "\"version\":\"1\"      | \"version\":\"2\"",
                "\"source\":\"plumbline.compliance\", | ''",
            })
    void theContractRefusesWhatIsNotAsItSays(String part, String instead) {
        String event = events.getFirst();

        assertThat(event).contains(part);
        assertThat(EventSchemas.faults(
                        ActionKind.ANNUAL_ADDITIONS_LIMIT_EXCEEDED.detailType(), event.replace(part, instead)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asset_check_failed     | asset_failed",
                "[\"annual_additions\",  | [7,",
                "\"plan_year\":2025     | \"plan_year\":\"2025\"",
                "census;                | census\\n",
                "\"message\":           | \"employee_id\":\"104711\",\"message\":",
            })
    void theContractOfAFailedCheckRefusesWhatIsNotAsItSays(String part, String instead) {
        String event = event(AssetCheckFailed.DETAIL_TYPE);

        assertThat(event).contains(part);
        assertThat(EventSchemas.faults(AssetCheckFailed.DETAIL_TYPE, event.replace(part, instead)))
                .isNotEmpty();
    }

    @Test
    void noEventOrLedgerLineGivesAPersonAway() throws IOException {
        Redaction redaction = Redaction.of(PublishedExamples.EMPLOYEE_IDS, PublishedExamples.BIRTH_DATES);

        assertThat(events).isNotEmpty().flatMap(redaction::leaksIn).isEmpty();
        assertThat(Files.readAllLines(directory.resolve(FileLedger.FILE_NAME)))
                .isNotEmpty()
                .flatMap(redaction::leaksIn)
                .isEmpty();
    }

    @Test
    void everySchemaIsOfAnEventThatIsEmitted() throws IOException {
        try (Stream<Path> files = Files.list(EventSchemas.DIRECTORY)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(EventSchemas.DETAIL_TYPES.stream()
                            .map(EventSchemas::file)
                            .toList());
        }
    }

    @Test
    void theSchemasShareTheirDefinitions() {
        List<JsonNode> definitions = EventSchemas.DETAIL_TYPES.stream()
                .map(detailType -> EventSchemas.read(detailType).get("$defs"))
                .toList();

        assertThat(definitions).containsOnly(definitions.getFirst());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ELIGIBILITY_ENTRY_MISSED")
    void everyAmountHasItsTwinInCents(ActionKind kind) {
        JsonNode data = Json.parse(event(kind.detailType())).orElseThrow().at("/detail/data");

        assertThat(data.properties())
                .filteredOn(field -> data.has(field.getKey() + "_cents"))
                .hasSizeGreaterThan(4)
                .allSatisfy(field -> assertThat(field.getValue().textValue().replace(".", ""))
                        .isEqualTo("%03d"
                                .formatted(data.get(field.getKey() + "_cents").longValue())));
    }

    @Test
    void namesThatEventBridgeWouldDropAreRefused() {
        String longest = "x".repeat(128);
        Event sample = SampleActions.event(1);

        assertThat(new Event("id", "source", longest, sample.time(), "{}").detailType())
                .hasSize(128);
        assertThatThrownBy(() -> new Event("id", "source", longest + "x", sample.time(), "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("must have 1 to 128 characters");
        assertThatThrownBy(() -> new Event("id", "x".repeat(257), "type", sample.time(), "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Event("id", "", "type", sample.time(), "{}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The event of a detail-type, of which there is one.
    private String event(String detailType) {
        String named = "\"detail-type\":\"" + detailType + "\"";
        assertThat(events).filteredOn(line -> line.contains(named)).hasSize(1);
        return events.stream().filter(line -> line.contains(named)).findFirst().orElseThrow();
    }
}
