package io.plumbline.functions.api;

import io.plumbline.InputException;

/// Ends a request with a problem that the person who asked can do something about.
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String detail;

    /// @param detail what is wrong this time, and what to do
    ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
        this.detail = detail;
    }

    /// In the library's words, where those are about what was asked for.
    ProblemException(ProblemType type, InputException wrong) {
        this(type, String.valueOf(wrong.getMessage()));
    }

    ProblemType type() {
        return type;
    }

    String detail() {
        return detail;
    }
}
