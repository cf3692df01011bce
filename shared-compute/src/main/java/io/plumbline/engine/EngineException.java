package io.plumbline.engine;

import java.sql.SQLException;

/// A statement the engine could not carry out, with what kind of failure it was.
///
/// The message is one line, DuckDB's own, and names the file or column; whoever knows what the statement was
/// for turns it into a sentence for the user.
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What the caller can do about a failure.
    public enum Kind {
        /// A file is truncated, is not what its name says, or cannot be opened: the input is at fault.
        BAD_FILE,
        /// A value does not fit the type it was read as: the input is at fault.
        BAD_VALUE,
        /// The disk being written to, or the spill directory, is full.
        NO_SPACE,
        /// The memory budget is too small even with spilling.
        OUT_OF_MEMORY,
        /// [Session#cancel()] ended the statement.
        CANCELLED,
        /// The database is beyond use; open another session. DuckDB does this after an internal error.
        INVALIDATED,
        /// Anything else: a fault in the SQL, so in the program.
        STATEMENT
    }

    private final Kind kind;

    EngineException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    EngineException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether memory or disk was too small for what was asked, whatever the input is like.
    public boolean isForWantOfRoom() {
        return kind == Kind.OUT_OF_MEMORY || kind == Kind.NO_SPACE;
    }

    static EngineException of(SQLException failure) {
        FailureMessage message = FailureMessage.of(String.valueOf(failure.getMessage()));
        return new EngineException(message.kind(), message.line(), failure);
    }
}
