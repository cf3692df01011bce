package io.plumbline.engine;

import io.plumbline.engine.EngineException.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What DuckDB says of a failure, as its one telling line and the kind of failure it is.
///
/// DuckDB gives no codes over JDBC, only text; the type that begins the text decides, then what follows.
record FailureMessage(Kind kind, String line) {

    /// How the C interface wraps the message of a stream that fails between batches.
    private static final Pattern IN_STREAM =
            Pattern.compile("CDataJniException\\{errno=-?\\d+, message=(.*)}", Pattern.DOTALL);

    /// A row of a CSV file that cannot be read: the line, the reason two lines on, the file further down.
    private static final Pattern CSV_ROW = Pattern.compile(
            "CSV Error on Line: (\\d+)\\s+Original Line:.*?\\n([^\\n]+)\\n.*?\\n\\s*file = ([^\\n]+)", Pattern.DOTALL);

    /// A CSV file of which the first lines already make no sense; DuckDB does not say which line.
    private static final Pattern CSV_DIALECT = Pattern.compile("Error when sniffing file \"(.*)\"\\.");

    private static final Pattern UNREADABLE_FILE = Pattern.compile(
            "csv error|sniffing file|magic bytes|too small to be a parquet file|parquet file|corrupt|decompress|tprotocolexception");

    static FailureMessage of(String message) {
        Matcher inStream = IN_STREAM.matcher(message);
        String text = inStream.find() ? inStream.group(1) : message;
        Matcher csv = CSV_ROW.matcher(text);
        Matcher dialect = CSV_DIALECT.matcher(text);
        String line;
        if (csv.find()) {
            line = "%s, line %s: %s".formatted(csv.group(3), csv.group(1), csv.group(2));
        } else if (dialect.find()) {
            line = "%s: a line has not as many fields as the header, or a quote stays open".formatted(dialect.group(1));
        } else {
            line = text.lines().findFirst().orElse(text);
        }
        return new FailureMessage(kindOf(text.toLowerCase(Locale.ROOT)), line);
    }

    private static Kind kindOf(String text) {
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
        if (text.startsWith("io error")) {
            return Kind.BAD_FILE;
        }
        if (text.startsWith("invalid") && UNREADABLE_FILE.matcher(text).find()) {
            return Kind.BAD_FILE;
        }
        return text.startsWith("conversion error") || text.startsWith("out of range error")
                ? Kind.BAD_VALUE
                : Kind.STATEMENT;
    }
}
