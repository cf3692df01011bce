package io.plumbline;

/// A service that Plumbline stands on, such as S3, did not do what it was asked. The message is one line that
/// names the service, what was asked, and what to do; it names no person.
///
/// It is not the data's fault: the same request on the same data may succeed later ([Kind#TRANSIENT]) or once
/// somebody has mended the configuration ([Kind#REFUSED]).
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What would help.
    public enum Kind {
        /// Trying again: throttling, an outage, a lost connection, a change that raced with ours.
        TRANSIENT,
        /// Mending the configuration: no such bucket, access denied, a key of the wrong account.
        REFUSED
    }

    private final Kind kind;

    public ServiceException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public ServiceException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
