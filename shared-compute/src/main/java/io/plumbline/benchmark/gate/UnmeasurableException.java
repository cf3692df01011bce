package io.plumbline.benchmark.gate;

import java.io.Serial;

/// A build could not do the work; the message says in one clause why.
public final class UnmeasurableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String engine;

    UnmeasurableException(String engine, RuntimeException failure) {
        super(failure.getMessage(), failure);
        this.engine = engine;
    }

    /// The name under which the build took part.
    public String engine() {
        return engine;
    }
}
