package io.plumbline.functions.assets.trigger;

/// The event is of no shape that starts a function, or a part of it cannot be read. Whoever sends it must mend
/// it: the same event will never be read. The message is one line.
public final class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEvent(String message) {
        super(message);
    }

    MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
