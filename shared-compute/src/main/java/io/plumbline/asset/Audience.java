package io.plumbline.asset;

/// Who reads a message.
public enum Audience {
    /// The operator at a terminal, who works with the plan's records anyway: messages may name employees.
    OPERATOR,
    /// A log or an event: messages name columns, values' forms and counts, and no person.
    LOG;

    boolean mayKnowEmployees() {
        return switch (this) {
            case OPERATOR -> true;
            case LOG -> false;
        };
    }
}
