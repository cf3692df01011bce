package io.plumbline.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/// Writes names and paths into SQL so that nothing in them can be read as SQL.
///
/// Data never goes this way: it reaches the engine as relations. What is left is the names of columns that a
/// user's file happens to have, and the paths of files.
public final class Sql {

    private Sql() {}

    /// A quoted identifier: `birth_date` becomes `"birth_date"`.
    public static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /// A quoted string literal.
    public static String text(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }

    static String texts(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /// A list of files to scan, each the one file of that name: DuckDB would read `*`, `?` and `[` in a name as
    /// a pattern and find others.
    static String files(Collection<Path> files) {
        return texts(files.stream().map(Sql::literally).toList());
    }

    /// A pattern that only the file of this name matches.
    static String literally(Path file) {
        return file.toString().replaceAll("[*?\\[]", "[$0]");
    }
}
