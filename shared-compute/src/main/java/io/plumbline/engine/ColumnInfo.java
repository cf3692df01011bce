package io.plumbline.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column of a relation as the engine sees it: its name and DuckDB's name of its type, such as
/// `DECIMAL(14,2)`.
public record ColumnInfo(String name, String type) {

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\(\\d+,\\s*(\\d+)\\)");

    /// Digits after the point of a DECIMAL; zero for every other type.
    int scale() {
        Matcher decimal = DECIMAL.matcher(type);
        return decimal.matches() ? Integer.parseInt(decimal.group(1)) : 0;
    }
}
