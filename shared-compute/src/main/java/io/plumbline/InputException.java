package io.plumbline;

/// The input is at fault, not the program: a file, column, row, key or year that cannot be used as it stands.
///
/// The message is one line for the person who ran the command. It names what is wrong, where, and what to do
/// about it, so it needs no stack trace beside it. Everything else that goes wrong is some other exception.
public sealed class InputException extends RuntimeException permits MissingDatasetException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
