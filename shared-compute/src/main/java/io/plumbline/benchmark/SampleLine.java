package io.plumbline.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/// A round as one line of JSON, which is how contestants of any language tell it.
final class SampleLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleLine() {}

    static String of(Sample sample) {
        ObjectNode line = JSON.createObjectNode()
                .put("nanos", sample.nanos())
                .put("whole_nanos", sample.wholeNanos())
                .put("rows", sample.rows())
                .put("bytes", sample.bytes())
                .put("spilled_bytes", sample.spilledBytes())
                .put("fetched_bytes", sample.fetchedBytes());
        if (!sample.parts().isEmpty()) {
            ObjectNode parts = line.putObject("parts");
            sample.parts()
                    .forEach((asset, part) ->
                            parts.putObject(asset).put("nanos", part.nanos()).put("peak_bytes", part.peakBytes()));
        }
        return line.toString();
    }

    /// @throws IllegalArgumentException if the line is no round
    static Sample read(String line) {
        JsonNode said = object(line);
        if (!said.path("nanos").isIntegralNumber() || !said.path("rows").isIntegralNumber()) {
            throw new IllegalArgumentException("no round: " + line);
        }
        Map<String, Sample.Part> parts = new HashMap<>();
        said.path("parts")
                .properties()
                .forEach(part -> parts.put(
                        part.getKey(),
                        new Sample.Part(
                                part.getValue().path("nanos").asLong(),
                                part.getValue().path("peak_bytes").asLong())));
        long nanos = said.path("nanos").asLong();
        return new Sample(
                nanos,
                said.path("whole_nanos").asLong(nanos),
                said.path("rows").asLong(),
                said.path("bytes").asLong(),
                said.path("spilled_bytes").asLong(),
                said.path("fetched_bytes").asLong(),
                parts);
    }

    /// @throws IllegalArgumentException if the line is no JSON object
    static JsonNode object(String line) {
        try {
            JsonNode said = JSON.readTree(line);
            if (said != null && said.isObject()) {
                return said;
            }
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("no JSON: " + line, noJson);
        }
        throw new IllegalArgumentException("no JSON object: " + line);
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }
}
