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

    /// What a reader of Parquet or CSV says of contents that it cannot make sense of.
    private static final Pattern UNREADABLE_FILE = Pattern.compile(
            "csv error on line|error when sniffing file|"
                    + "no magic bytes found|too small to be a parquet file|failed to read file|tprotocolexception|out of buffer");

    private static final Pattern NO_SPACE = Pattern.compile("no space left|max_temp_directory_size");

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
        boolean noSpace = NO_SPACE.matcher(text).find();
        return switch (text.split(" error:", 2)[0]) {
            case "fatal", "internal" -> Kind.INVALIDATED;
            case "out of memory" -> noSpace ? Kind.NO_SPACE : Kind.OUT_OF_MEMORY;
            case "io" -> noSpace ? Kind.NO_SPACE : Kind.BAD_FILE;
            case "interrupt" -> Kind.CANCELLED;
            case "conversion", "out of range" -> Kind.BAD_VALUE;
            case "invalid", "invalid input" -> UNREADABLE_FILE.matcher(text).find() ? Kind.BAD_FILE : Kind.STATEMENT;
            default -> Kind.STATEMENT;
        };
    }
}
