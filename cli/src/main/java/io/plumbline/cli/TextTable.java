package io.plumbline.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table for people: numbers to the right with thousands separated, text to the left.
final class TextTable {

    private final List<String> headings;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();

    TextTable(List<String> headings) {
        this.headings =
                headings.stream().map(heading -> heading.replace('_', ' ')).toList();
        headings.forEach(heading -> numeric.add(false));
    }

    /// Puts a column and all after it to the right, though what they hold is text: figures with their units.
    TextTable figuresFrom(int column) {
        for (int i = column; i < numeric.size(); i++) {
            numeric.set(i, true);
        }
        return this;
    }

    TextTable row(List<? extends @Nullable Object> values) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            numeric.set(i, numeric.get(i) || values.get(i) instanceof Number);
            line.add(shown(headings.get(i), values.get(i)));
        }
        lines.add(line);
        return this;
    }

    void print(PrintWriter out, String indent) {
        int[] widths = new int[headings.size()];
        Stream.concat(Stream.of(headings), lines.stream()).forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        out.println(indent + line(headings, widths));
        lines.forEach(line -> out.println(indent + line(line, widths)));
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(numeric.get(i) ? padding + cells.get(i) : cells.get(i) + padding)
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String shown(String heading, @Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case BigDecimal amount -> String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
            // A year is a name and not a quantity.
            case Long year when heading.endsWith("year") -> year.toString();
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            default -> value.toString();
        };
    }
}
