package io.plumbline.functions.server;

import io.plumbline.InputException;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/// Says in one line why the server did not start.
final class StartFailure {

    private StartFailure() {}

    /// @param failure what the server threw; what matters is somewhere among its causes
    static String of(Throwable failure, int port) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return "port %d is taken; give another with --port, or 0 for one that is free".formatted(port);
            }
            if (cause instanceof InputException input) {
                return String.valueOf(input.getMessage());
            }
        }
        return "this is a fault of Plumbline, not of the input: " + failure;
    }
}
