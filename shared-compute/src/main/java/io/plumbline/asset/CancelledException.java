package io.plumbline.asset;

/// A run was ended by a [Cancellation]. It has written nothing, or all of what it was asked for.
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CancelledException() {
        super("the run was cancelled");
    }

    CancelledException(Throwable cause) {
        super("the run was cancelled", cause);
    }
}
