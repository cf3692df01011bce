package io.plumbline.engine;

import java.util.LinkedHashSet;
import java.util.Set;

/// Reads DuckDB's notation of a type, such as `STRUCT(day DATE, "paid in" DECIMAL(14,2)[])`, for the names of
/// all types in it: here STRUCT, DATE, LIST and DECIMAL.
final class TypeNames {

    private final String notation;
    private final Set<String> names = new LinkedHashSet<>();
    private int at;

    private TypeNames(String notation) {
        this.notation = notation;
    }

    static Set<String> in(String notation) {
        TypeNames reader = new TypeNames(notation);
        reader.type();
        if (reader.at < notation.length()) {
            throw new IllegalStateException("not a type of DuckDB's: " + notation);
        }
        return reader.names;
    }

    private void type() {
        String name = word();
        names.add(name);
        if (next('(')) {
            switch (name) {
                case "STRUCT", "UNION" -> members(true);
                case "MAP", "TUPLE" -> members(false);
                default -> skipArguments();
            }
        }
        while (next('[')) {
            names.add(next(']') ? "LIST" : sizedArray());
        }
    }

    private void members(boolean named) {
        do {
            next(' ');
            if (named) {
                memberName();
            }
            type();
        } while (next(','));
        next(')');
    }

    private void memberName() {
        if (!quoted('"')) {
            at = notation.indexOf(' ', at);
        }
        next(' ');
    }

    /// A type's name, of one word or several: it ends where its arguments, its brackets or the member end. The
    /// type of a bare null is written `"NULL"`.
    private String word() {
        int start = at;
        while (at < notation.length() && "([,)]".indexOf(notation.charAt(at)) < 0) {
            at++;
        }
        return notation.substring(start, at).replace("\"", "");
    }

    /// The arguments of DECIMAL, ENUM or GEOMETRY: digits and quoted text.
    private void skipArguments() {
        while (!next(')')) {
            if (!quoted('\'')) {
                at++;
            }
        }
    }

    private String sizedArray() {
        at = notation.indexOf(']', at) + 1;
        return "ARRAY";
    }

    private boolean quoted(char quote) {
        if (!next(quote)) {
            return false;
        }
        do {
            at = notation.indexOf(quote, at) + 1;
        } while (next(quote));
        return true;
    }

    private boolean next(char expected) {
        boolean found = at < notation.length() && notation.charAt(at) == expected;
        if (found) {
            at++;
        }
        return found;
    }
}
