package io.plumbline.functions.assets.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A statement of a policy, evaluated as IAM does: of a condition key that the request lacks, "not equals" is true,
/// and so is whatever ends with `IfExists`.
public record Statement(String sid, boolean allows, List<String> actions, List<String> resources, JsonNode condition) {

    static Statement of(JsonNode statement) {
        return new Statement(
                statement.path("Sid").asText(),
                statement.path("Effect").asText().equals("Allow"),
                texts(statement.path("Action")),
                texts(statement.path("Resource")),
                statement.path("Condition"));
    }

    /// The statements of a policy document.
    static List<Statement> in(JsonNode document) {
        List<Statement> statements = new ArrayList<>();
        document.path("Statement").forEach(each -> statements.add(of(each)));
        return statements;
    }

    /// Whether it speaks of this request.
    ///
    /// @param context the condition keys that the request has
    boolean matches(String action, String resource, Map<String, String> context) {
        return actions.stream().anyMatch(pattern -> like(pattern, action))
                && resources.stream().anyMatch(pattern -> like(pattern, resource))
                && condition.properties().stream().allMatch(operator -> operator.getValue().properties().stream()
                        .allMatch(key -> holds(operator.getKey(), texts(key.getValue()), context.get(key.getKey()))));
    }

    private static boolean holds(String operator, List<String> wanted, @Nullable String value) {
        return switch (operator) {
            case "StringEquals", "ArnEquals" -> value != null && wanted.contains(value);
            case "StringNotEquals", "ArnNotEquals" -> value == null || !wanted.contains(value);
            case "StringLikeIfExists" -> value == null || wanted.stream().anyMatch(pattern -> like(pattern, value));
            case "Null" -> wanted.contains(String.valueOf(value == null));
            case "Bool" -> value != null && wanted.contains(value);
            default -> throw new AssertionError("the operator " + operator + " is not known here");
        };
    }

    private static boolean like(String pattern, String text) {
        String regex = Pattern.compile("[*?]|[^*?]+")
                .matcher(pattern)
                .results()
                .map(part -> switch (part.group()) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> Pattern.quote(part.group());
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> texts.add(each.asText()));
        } else if (!node.isMissingNode()) {
            texts.add(node.asText());
        }
        return texts;
    }
}
