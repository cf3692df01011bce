package io.plumbline.functions.assets.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.functions.assets.trigger.Trigger.Direct;
import io.plumbline.functions.assets.trigger.Trigger.Nothing;
import io.plumbline.functions.assets.trigger.Trigger.ObjectsCreated;
import io.plumbline.functions.assets.trigger.Trigger.Scheduled;
import io.plumbline.storage.Partition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every payload in `events` is read as what it is; whatever else is one clear error that names what is wrong.
class TriggerReaderTest {

    private static final Path EVENTS = Path.of("../../events");
    private static final CreatedObject CENSUS = new CreatedObject(
            "plumbline-data",
            "census/plan_id=ACME/plan_year=2025/census.parquet",
            Optional.of("IYV3p45BT0ac8hjHg1houSdS1a.Mro8e"));
    private static final CreatedObject CONTRIBUTIONS = new CreatedObject(
            "plumbline-data",
            "contributions/plan_id=ACME/plan_year=2025/contributions.parquet",
            Optional.of("x4kZ0tT9nS3v.Qh2Lr7bWc1YpGm5Ja8e"));

    @Test
    void anObjectThatEventBridgeTellsOf() throws IOException {
        assertThat(payload("eligibility-object-created")).isEqualTo(new ObjectsCreated(List.of(CENSUS)));
        assertThat(payload("annual-additions-object-created")).isEqualTo(new ObjectsCreated(List.of(CONTRIBUTIONS)));
    }

    @Test
    void theRecordsOfANotification() throws IOException {
        assertThat(payload("eligibility-s3-notification")).isEqualTo(new ObjectsCreated(List.of(CENSUS)));
        assertThat(payload("annual-additions-s3-notification"))
                .isEqualTo(new ObjectsCreated(List.of(CENSUS, CONTRIBUTIONS)));
    }

    @Test
    void anItemOfADistributedMapAndABatchOfThem() throws IOException {
        assertThat(payload("annual-additions-map-item")).isEqualTo(new ObjectsCreated(List.of(CONTRIBUTIONS)));
        assertThat(payload("annual-additions-map-batch"))
                .isEqualTo(new ObjectsCreated(List.of(
                        new CreatedObject(CENSUS.bucket(), CENSUS.key(), Optional.empty()),
                        new CreatedObject(CONTRIBUTIONS.bucket(), CONTRIBUTIONS.key(), Optional.empty()))));
    }

    @Test
    void aScheduleAndARuleEvent() throws IOException {
        assertThat(payload("eligibility-schedule"))
                .isEqualTo(new Scheduled(
                        new PlanChoice.All(), new YearRule.Current(), Instant.parse("2025-12-31T06:00:00Z")));
        assertThat(payload("annual-additions-schedule"))
                .isEqualTo(new Scheduled(
                        new PlanChoice.Named(List.of("ACME")),
                        new YearRule.Previous(),
                        Instant.parse("2026-01-31T06:00:00Z")));
        assertThat(payload("eligibility-scheduled-rule"))
                .isEqualTo(new Scheduled(
                        new PlanChoice.Named(List.of("ACME")),
                        new YearRule.Previous(),
                        Instant.parse("2026-01-31T06:00:00Z")));
    }

    @Test
    void aScheduleWithoutAYear() {
        assertThat(read("{\"schedule\": {\"plans\": \"*\"}, \"time\": \"2026-01-31T06:00:00Z\"}"))
                .isEqualTo(new Scheduled(
                        new PlanChoice.All(), new YearRule.Every(), Instant.parse("2026-01-31T06:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility-direct", "annual-additions-direct", "publish-direct"})
    void aDirectRequest(String name) throws IOException {
        assertThat(payload(name)).isEqualTo(new Direct(new Partition("ACME", 2025)));
    }

    @Test
    void whatS3SendsWhenNotificationsAreConfigured() {
        assertThat(read("{\"Service\": \"Amazon S3\", \"Event\": \"s3:TestEvent\", \"Bucket\": \"plumbline-data\"}"))
                .isInstanceOf(Nothing.class);
    }

    @Test
    void theKeyOfANotificationIsDecodedAndThatOfEventBridgeIsNot() {
        assertThat(read(notification("a%2Bb+c"))).isEqualTo(created("a+b c"));
        assertThat(read(objectCreated("a%2Bb+c"))).isEqualTo(created("a%2Bb+c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.4", "2.17"})
    void anyVersionOfARecordThatAddsToTheSecond(String version) {
        assertThat(read(notification("x").replace("2.1", version))).isEqualTo(created("x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"plan_id": "ACME"`                                | the event is not JSON (line 1, column 19)
            `{} {}`                                             | the event is not JSON (line 1, column 4)
            ``                                                  | the event is not a JSON object
            `[]`                                                | the event is not a JSON object
            `null`                                              | the event is not a JSON object
            `{}`                                                | the event has no shape that starts a function (its keys: none)
            `{"planId": "ACME"}`                                | the event has no shape that starts a function (its keys: planId)
            `{"source": "aws.s3", "detail-type": "Object Deleted", "detail": {}}` | (its keys: source, detail-type, detail)
            `{"source": "aws.s3", "detail-type": "Object Created"}` | the event has no detail
            `{"source": "aws.s3", "detail-type": "Object Created", "detail": {"bucket": {"name": "b"}}}` | the event has no detail.object
            `{"source": "aws.s3", "detail-type": "Object Created", "detail": {"bucket": {"name": "b"}, "object": {"key": 7}}}` | detail.object.key of the event is '7'; it must be text
            `{"Records": []}`                                   | Records of the event is '[]'; it must be a list of at least one object
            `{"Records": [7]}`                                  | Records[0] of the event is '7'; it must be an object
            `{"Records": [{"eventSource": "aws:sqs"}]}`         | Records[0].eventSource of the event is '"aws:sqs"'; it must be aws:s3
            `{"Records": [{"eventSource": "aws:s3", "eventVersion": "3.0"}]}` | Records[0].eventVersion of the event is '"3.0"'; it must be 2.x
            `{"Records": [{"eventSource": "aws:s3", "eventVersion": "2.1", "eventName": "ObjectRemoved:Delete"}]}` | it must be ObjectCreated:*
            `{"Items": [{"Key": "x"}]}`                         | the event has no Items[0].Bucket
            `{"key": "x"}`                                      | the event has no bucket
            `{"bucket": "b", "key": ""}`                        | key of the event is '""'; it must be text
            `{"plan_id": "ACME"}`                               | the event has no plan_year
            `{"plan_id": "ACME", "plan_year": "2025"}`          | plan_year of the event is '"2025"'; it must be a year of four digits, as a number
            `{"plan_id": "ACME", "plan_year": 25}`              | plan_year of the event is '25'; it must be a year
            `{"plan_id": "../ACME", "plan_year": 2025}`         | plan_id of the event is '"../ACME"'; it must be a plan id
            `{"schedule": {"year": "current"}, "time": "2026-01-31T06:00:00Z"}` | the event has no schedule.plans
            `{"schedule": {"plans": [], "year": "current"}, "time": "2026-01-31T06:00:00Z"}` | schedule.plans of the event is '[]'
            `{"schedule": {"plans": ["A", "B/C"], "year": "current"}, "time": "2026-01-31T06:00:00Z"}` | schedule.plans[1] of the event is '"B/C"'
            `{"schedule": {"plans": "*", "year": "next"}, "time": "2026-01-31T06:00:00Z"}` | schedule.year of the event is '"next"'; it must be current, previous
            `{"schedule": {"plans": "*", "year": "current"}}`   | the event has no time
            `{"schedule": {"plans": "*", "year": "current"}, "time": "<aws.scheduler.scheduled-time>"}` | it must be an instant
            """)
    void whateverElseIsOneClearError(String event, String message) {
        assertThatThrownBy(() -> read(event))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aKeyThatIsNotUtf8Clean() {
        assertThatThrownBy(() -> read(notification("census/%FF.parquet")))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> read(objectCreated("census/\\ud800.parquet")))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("detail.object.key of the event is not UTF-8 clean");
    }

    private static ObjectsCreated created(String key) {
        return new ObjectsCreated(List.of(new CreatedObject("b", key, Optional.empty())));
    }

    private static String notification(String key) {
        return """
                {"Records": [{"eventSource": "aws:s3", "eventVersion": "2.1", "eventName": "ObjectCreated:Put",
                  "s3": {"bucket": {"name": "b"}, "object": {"key": "%s"}}}]}""".formatted(key);
    }

    private static String objectCreated(String key) {
        return """
                {"source": "aws.s3", "detail-type": "Object Created",
                  "detail": {"bucket": {"name": "b"}, "object": {"key": "%s"}}}""".formatted(key);
    }

    private static Trigger payload(String name) throws IOException {
        return read(Files.readString(EVENTS.resolve(name + ".json")));
    }

    private static Trigger read(String event) {
        return TriggerReader.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }
}
