package io.plumbline.standins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The buses and what they hold, with the limits that EventBridge's documentation gives.
final class Buses {

    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST_DETAIL_TYPE = 128;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> names;
    private final List<BusEntry> accepted = new ArrayList<>();
    private final List<BusEntry> dropped = new ArrayList<>();

    Buses(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    synchronized List<BusEntry> accepted() {
        return List.copyOf(accepted);
    }

    synchronized List<BusEntry> dropped() {
        return List.copyOf(dropped);
    }

    BusAnswer describe(JsonNode request) {
        String name = request.path("Name").asText("default");
        if (!exists(name)) {
            return BusAnswer.error(400, "ResourceNotFoundException");
        }
        String arn = "arn:aws:events:us-east-1:000000000000:event-bus/" + nameOf(name);
        return BusAnswer.ok(
                JsonNodeFactory.instance.objectNode().put("Name", nameOf(name)).put("Arn", arn));
    }

    /// @param refused the places of the entries to refuse, from 0
    /// @param code why
    synchronized BusAnswer put(JsonNode request, Set<Integer> refused, String code) {
        List<BusEntry> entries = new ArrayList<>();
        request.path("Entries").forEach(entry -> entries.add(BusEntry.of(entry)));
        int bytes = entries.stream().mapToInt(BusEntry::bytes).sum();
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES || bytes >= MOST_BYTES) {
            return BusAnswer.error(400, "ValidationException");
        }
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        int failed = 0;
        for (int i = 0; i < entries.size(); i++) {
            Optional<String> refusal = refused.contains(i) ? Optional.of(code) : refusal(entries.get(i));
            if (refusal.isPresent()) {
                failed++;
                results.addObject().put("ErrorCode", refusal.get()).put("ErrorMessage", "refused");
            } else {
                keep(entries.get(i));
                results.addObject().put("EventId", UUID.randomUUID().toString());
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("FailedEntryCount", failed);
        answer.set("Entries", results);
        return BusAnswer.ok(answer);
    }

    private void keep(BusEntry entry) {
        boolean seen = exists(entry.bus()) && entry.detailType().length() <= LONGEST_DETAIL_TYPE;
        (seen ? accepted : dropped).add(entry);
    }

    private static Optional<String> refusal(BusEntry entry) {
        if (entry.source().isEmpty()
                || entry.detailType().isEmpty()
                || entry.detail().isEmpty()) {
            return Optional.of("InvalidArgument");
        }
        if (entry.source().startsWith("aws.")) {
            return Optional.of("NotAuthorizedForSourceException");
        }
        return isObject(entry.detail()) ? Optional.empty() : Optional.of("MalformedDetail");
    }

    private static boolean isObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private boolean exists(String nameOrArn) {
        return names.contains(nameOf(nameOrArn));
    }

    private static String nameOf(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }
}
