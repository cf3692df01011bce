package io.plumbline.functions.assets.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A role and what it may do.
public record Role(String id, List<Statement> statements) {

    public static Role of(Deployed stack, String id) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode policy : stack.properties(id).path("Policies")) {
            statements.addAll(Statement.in(policy.path("PolicyDocument")));
        }
        return new Role(id, statements);
    }

    /// Whether it may, as far as its own policies say.
    public boolean may(String action, String resource, Map<String, String> context) {
        return statements.stream().filter(Statement::allows).anyMatch(each -> each.matches(action, resource, context))
                && statements.stream()
                        .filter(each -> !each.allows())
                        .noneMatch(each -> each.matches(action, resource, context));
    }

    boolean may(String action, String resource) {
        return may(action, resource, Map.of());
    }
}
