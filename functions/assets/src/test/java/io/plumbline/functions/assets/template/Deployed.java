package io.plumbline.functions.assets.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template as CloudFormation would carry it out, as the stack `plumbline` of an account of the documentation,
/// every parameter at its default and every condition true. A name or an ARN is then a text that rules and policies
/// can be tried with.
public record Deployed(Template template, Map<String, String> parameters) {

    static final String STACK = "plumbline";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::StackName", STACK,
            "AWS::Region", "us-east-1",
            "AWS::AccountId", "123456789012",
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com",
            "AWS::NoValue", "");

    public static Deployed stack() {
        return new Deployed(Template.ofTheStack(), Map.of());
    }

    static Deployed watching() {
        return new Deployed(Template.ofWatching(), Map.of("Stack", STACK, "ApiId", "a1b2c3d4e5"));
    }

    static Deployed benchmark() {
        return new Deployed(
                Template.ofTheBenchmark(),
                Map.of(
                        "Bucket", "measurements",
                        "Prefix", "plumbline-benchmark/a-run",
                        "ReleaseUrl", "s3://measurements/plumbline-benchmark/a-run/release.tar.gz",
                        "ReleaseSha256", "0".repeat(64),
                        "EndsAt", "2026-01-31T12:00:00"));
    }

    /// A resource's properties, all functions carried out.
    JsonNode properties(String id) {
        return carriedOut(template.properties(id));
    }

    JsonNode carriedOut(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(each -> array.add(carriedOut(each)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1) {
            String function = node.fieldNames().next();
            if (function.equals("Ref") || function.startsWith("Fn::")) {
                return call(function, node.path(function));
            }
        }
        ObjectNode object = JSON.objectNode();
        node.properties().forEach(each -> object.set(each.getKey(), carriedOut(each.getValue())));
        return object;
    }

    private JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> TextNode.valueOf(ref(argument.asText()));
            case "Fn::GetAtt" -> TextNode.valueOf(attribute(argument.asText()));
            case "Fn::Sub" -> TextNode.valueOf(substituted(argument.asText()));
            case "Fn::If" -> carriedOut(argument.get(1));
            case "Fn::FindInMap" -> found(argument);
            case "Fn::Join" -> TextNode.valueOf(joined(argument));
            // What it encodes is what a test wants to read.
            case "Fn::Base64" -> carriedOut(argument);
            default -> throw new AssertionError(function + " is not known here");
        };
    }

    private String joined(JsonNode argument) {
        List<String> parts = new ArrayList<>();
        carriedOut(argument.get(1)).forEach(part -> parts.add(part.asText()));
        return String.join(argument.get(0).asText(), parts);
    }

    private JsonNode found(JsonNode argument) {
        String key = carriedOut(argument.get(1)).asText();
        return template.root()
                .path("Mappings")
                .path(argument.get(0).asText())
                .path(key)
                .path(argument.get(2).asText());
    }

    private String substituted(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        !found.group(1).isEmpty()
                                ? "${" + found.group(2) + "}"
                                : found.group(2).contains(".") ? attribute(found.group(2)) : ref(found.group(2))));
    }

    private String ref(String id) {
        if (PSEUDO.containsKey(id)) {
            return PSEUDO.get(id);
        }
        if (template.parameters().has(id)) {
            return parameters.getOrDefault(
                    id, template.parameters().path(id).path("Default").asText());
        }
        return physical(id).ref();
    }

    private String attribute(String text) {
        int dot = text.indexOf('.');
        String id = text.substring(0, dot);
        String attribute = text.substring(dot + 1);
        return switch (attribute) {
            case "Arn" -> physical(id).arn();
            case "QueueName" -> physical(id).name();
            case "LatestVersionNumber" -> "1";
            default -> {
                if (attribute.startsWith("Outputs.")) {
                    yield attribute;
                }
                throw new AssertionError(text + " is not known here");
            }
        };
    }

    private Physical physical(String id) {
        JsonNode resource = template.resources().path(id);
        if (resource.isMissingNode()) {
            throw new AssertionError("there is no parameter and no resource " + id);
        }
        return Physical.of(id, resource, this);
    }
}
