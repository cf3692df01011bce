package io.plumbline.engine;

import java.sql.SQLException;
import java.util.Locale;

/// A statement the engine could not carry out, with what kind of failure it was.
///
/// The message is DuckDB's own first line, which names the file or column; whoever knows what the statement
/// was for turns it into a sentence for the user.
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

    public Kind kind() {
        return kind;
    }

    static EngineException of(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return new EngineException(kindOf(message), message.lines().findFirst().orElse(message), failure);
    }

    private static Kind kindOf(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        if (text.contains("database has been invalidated") || text.startsWith("fatal") || text.startsWith("internal")) {
            return Kind.INVALIDATED;
        }
        if (text.contains("no space left") || text.contains("max_temp_directory_size")) {
            return Kind.NO_SPACE;
        }
        if (text.startsWith("out of memory")) {
            return Kind.OUT_OF_MEMORY;
        }
        if (text.startsWith("interrupt")) {
            return Kind.CANCELLED;
        }
        if (text.startsWith("io error") || text.contains("parquet") || text.contains("csv error")) {
            return Kind.BAD_FILE;
        }
        return text.startsWith("conversion error") ? Kind.BAD_VALUE : Kind.STATEMENT;
    }
}
