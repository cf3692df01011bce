package io.plumbline.functions.assets;

import io.plumbline.InputException;

/// The function's environment cannot be used as it stands: a fault of the deployment's, of no plan's data. The
/// message is one line that names the variable.
final class Misconfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misconfigured(String message) {
        super(message);
    }

    Misconfigured(InputException cause) {
        super(cause.getMessage(), cause);
    }
}
