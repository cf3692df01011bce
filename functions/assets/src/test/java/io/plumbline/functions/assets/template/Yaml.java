package io.plumbline.functions.assets.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// CloudFormation's YAML as JSON: the short forms of its functions become the long ones, `!Ref X` becomes
/// `{"Ref": "X"}` and `!Sub ...` becomes `{"Fn::Sub": ...}`.
final class Yaml {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Yaml() {}

    static JsonNode read(Path file) throws IOException {
        return of(Files.readString(file), file.toString());
    }

    static JsonNode of(String text, String label) {
        LoadSettings settings = LoadSettings.builder().setLabel(label).build();
        return new Compose(settings)
                .composeString(text)
                .map(Yaml::json)
                .orElseThrow(() -> new AssertionError(label + " is empty"));
    }

    private static JsonNode json(Node node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain(node);
        }
        String function = tag.substring(1);
        boolean isShort = function.equals("Ref") || function.equals("Condition");
        return JSON.objectNode().set(isShort ? function : "Fn::" + function, plain(node));
    }

    private static JsonNode plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode sequence -> sequence(sequence);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new AssertionError("an alias is no CloudFormation: " + node);
        };
    }

    private static ObjectNode mapping(MappingNode mapping) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            if (object.has(key)) {
                throw new AssertionError(key + " is there twice");
            }
            object.set(key, json(entry.getValueNode()));
        }
        return object;
    }

    private static ArrayNode sequence(SequenceNode sequence) {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(each -> array.add(json(each)));
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return JSON.numberNode(Long.parseLong(scalar.getValue()));
        }
        return tag.equals(Tag.BOOL)
                ? JSON.booleanNode(Boolean.parseBoolean(scalar.getValue()))
                : JSON.textNode(scalar.getValue());
    }
}
