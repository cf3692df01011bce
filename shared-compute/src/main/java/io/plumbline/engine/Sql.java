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

    static String paths(Collection<Path> files) {
        return files.stream().map(file -> text(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }
}
