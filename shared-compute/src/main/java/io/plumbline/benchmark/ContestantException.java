package io.plumbline.benchmark;

import java.io.Serial;

/// A contestant did not do its work; the message says in one clause why.
public final class ContestantException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    ContestantException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
