package io.plumbline.functions.assets.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.functions.assets.trigger.Trigger.Direct;
import io.plumbline.functions.assets.trigger.Trigger.Nothing;
import io.plumbline.functions.assets.trigger.Trigger.ObjectsCreated;
import io.plumbline.storage.Partition;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Reads the trigger from an event. Keys that it does not know are passed over; docs/reference/functions.md has
/// every shape.
public final class TriggerReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TriggerReader() {}

    /// Reads an event to its end.
    ///
    /// @throws MalformedEvent if the text is no JSON, or of no shape that starts a function
    public static Trigger read(InputStream event) {
        return read(json(event));
    }

    static JsonNode json(InputStream event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new MalformedEvent(
                    "the event is not JSON (line %d, column %d)"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    e);
        } catch (IOException e) {
            throw new MalformedEvent("the event cannot be read: " + e.getMessage(), e);
        }
    }

    static Trigger read(JsonNode json) {
        Shape event = Shape.of(json);
        if (event.has("Records")) {
            List<CreatedObject> created =
                    event.each("Records").stream().map(TriggerReader::notified).toList();
            return new ObjectsCreated(created);
        }
        if (event.says("source", "aws.s3") && event.says("detail-type", "Object Created")) {
            Shape detail = event.inner("detail");
            return new ObjectsCreated(
                    List.of(object(detail.inner("bucket").text("name"), detail.inner("object"), "key", "version-id")));
        }
        if (event.says("source", "aws.events") && event.says("detail-type", "Scheduled Event")) {
            return ScheduleShape.read(event.inner("detail"), event);
        }
        if (event.has("schedule")) {
            return ScheduleShape.read(event.inner("schedule"), event);
        }
        if (event.has("Items")) {
            return new ObjectsCreated(
                    event.each("Items").stream().map(TriggerReader::item).toList());
        }
        if (event.has("key") || event.has("Key")) {
            return new ObjectsCreated(List.of(item(event)));
        }
        if (event.has("plan_id")) {
            return new Direct(new Partition(event.planId("plan_id"), event.year("plan_year")));
        }
        if (event.says("Event", "s3:TestEvent")) {
            return new Nothing("S3 tests whether its notifications arrive");
        }
        throw event.unknown();
    }

    /// A record of an S3 notification. Fields were only ever added within version 2.
    private static CreatedObject notified(Shape record) {
        if (!record.says("eventSource", "aws:s3")) {
            throw record.wrong("eventSource", "aws:s3");
        }
        if (!record.text("eventVersion").startsWith("2.")) {
            throw record.wrong("eventVersion", "2.x");
        }
        if (!record.text("eventName").startsWith("ObjectCreated:")) {
            throw record.wrong("eventName", "ObjectCreated:*");
        }
        Shape s3 = record.inner("s3");
        CreatedObject encoded = object(s3.inner("bucket").text("name"), s3.inner("object"), "key", "versionId");
        return new CreatedObject(encoded.bucket(), EncodedKey.decode(encoded.key()), encoded.versionId());
    }

    /// An item of a distributed map: in our own spelling, or in that of an S3 listing.
    private static CreatedObject item(Shape item) {
        return item.has("Key")
                ? object(item.text("Bucket"), item, "Key", "VersionId")
                : object(item.text("bucket"), item, "key", "versionId");
    }

    private static CreatedObject object(String bucket, Shape object, String key, String versionId) {
        return new CreatedObject(
                bucket,
                object.cleanText(key),
                object.has(versionId) ? Optional.of(object.text(versionId)) : Optional.empty());
    }
}
