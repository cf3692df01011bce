package io.plumbline.storage;

/// What a store had found is not what is there any more: an input was replaced while it was read, or another
/// run's result took the place of the one that this run had seen. Nothing of it was mixed and nothing was
/// written; whoever asked begins again from finding the files. The message is one line that names what changed.
public final class ChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedException(String message) {
        super(message);
    }
}
