package io.plumbline.functions.assets.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.Excerpt;
import io.plumbline.storage.ResultKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Takes values out of an event. What is not there, or is of another type, is a [MalformedEvent] that names its
/// place; what else there is does not matter.
///
/// @param place of the object in the event, as an error names it: empty, or `detail.object`
record Shape(JsonNode object, String place) {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final int KEYS_SHOWN = 10;

    static Shape of(JsonNode event) {
        if (!event.isObject()) {
            throw new MalformedEvent("the event is not a JSON object");
        }
        return new Shape(event, "");
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /// Whether the text of that name is there and is this.
    boolean says(String name, String text) {
        return object.path(name).isTextual() && object.path(name).textValue().equals(text);
    }

    Shape inner(String name) {
        JsonNode value = value(name);
        if (!value.isObject()) {
            throw wrong(name, "an object");
        }
        return new Shape(value, placeOf(name));
    }

    String text(String name) {
        JsonNode value = value(name);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw wrong(name, "text");
        }
        return value.textValue();
    }

    /// Text that UTF-8 can say: half a surrogate pair is no character, and no key of any object.
    String cleanText(String name) {
        String text = text(name);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MalformedEvent(placeOf(name) + " of the event is not UTF-8 clean");
        }
        return text;
    }

    /// A plan id that can name results.
    String planId(String name) {
        return planId(value(name), name);
    }

    /// The plan id at an index of a list.
    String planId(String name, int index) {
        return planId(value(name).path(index), "%s[%d]".formatted(name, index));
    }

    private String planId(JsonNode planId, String name) {
        if (!planId.isTextual() || !ResultKey.isPlanId(planId.textValue())) {
            throw wrong(planId, name, "a plan id: letters, digits, '.', '_' and '-', at most 100");
        }
        return planId.textValue();
    }

    /// A whole number of four digits.
    int year(String name) {
        JsonNode year = value(name);
        if (!year.isInt() || year.intValue() < FIRST_YEAR || year.intValue() > LAST_YEAR) {
            throw wrong(name, "a year of four digits, as a number");
        }
        return year.intValue();
    }

    /// A whole number within bounds.
    int number(String name, int least, int most) {
        JsonNode number = value(name);
        if (!number.isInt() || number.intValue() < least || number.intValue() > most) {
            throw wrong(name, "a whole number from %,d to %,d".formatted(least, most));
        }
        return number.intValue();
    }

    /// Refuses keys beside these: where others have a default, one that is misspelt would go unnoticed.
    void hasOnly(List<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new MalformedEvent("the event has a key '%s', which is none of %s"
                        .formatted(Excerpt.unquoted(name), String.join(", ", names)));
            }
        });
    }

    /// The objects of a list that holds at least one.
    List<Shape> each(String name) {
        JsonNode list = value(name);
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(name, "a list of at least one object");
        }
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String element = "%s[%d]".formatted(name, i);
            if (!list.path(i).isObject()) {
                throw wrong(list.path(i), element, "an object");
            }
            shapes.add(new Shape(list.path(i), placeOf(element)));
        }
        return shapes;
    }

    JsonNode value(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new MalformedEvent("the event has no " + placeOf(name));
        }
        return value;
    }

    MalformedEvent wrong(String name, String wanted) {
        return wrong(value(name), name, wanted);
    }

    /// What to say of an event of no known shape: names of keys, and no values.
    MalformedEvent unknown() {
        String keys = object.properties().stream()
                .limit(KEYS_SHOWN)
                .map(key -> Excerpt.unquoted(key.getKey()))
                .collect(Collectors.joining(", "));
        return new MalformedEvent(
                "the event has no shape that starts a function (its keys: %s); docs/reference/functions.md has them all"
                        .formatted(keys.isEmpty() ? "none" : keys));
    }

    private MalformedEvent wrong(JsonNode value, String name, String wanted) {
        return new MalformedEvent(
                "%s of the event is %s; it must be %s".formatted(placeOf(name), Excerpt.of(value.toString()), wanted));
    }

    private String placeOf(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
