package io.plumbline.functions.assets;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.asset.CancelledException;
import java.util.Locale;

/// What a failure asks for. Every failure has one class, and this is where it gets it.
enum FailureClass {

    /// Somebody must mend the data: the bus is told, and trying again would change nothing.
    BAD_DATA,

    /// Trying again helps: it is thrown, and Lambda does so.
    TRANSIENT,

    /// Somebody must mend the deployment, the sender of the event or the program: it is thrown, and an alarm
    /// says so.
    FAULT;

    static FailureClass of(Throwable failure) {
        return switch (failure) {
            case InputException _ -> BAD_DATA;
            case ServiceException service ->
                switch (service.kind()) {
                    case TRANSIENT -> TRANSIENT;
                    case REFUSED -> FAULT;
                };
            case CancelledException _ -> TRANSIENT;
            default -> FAULT;
        };
    }

    /// As logs have it: `bad_data`.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
