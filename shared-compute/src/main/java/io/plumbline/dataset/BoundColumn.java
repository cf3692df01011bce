package io.plumbline.dataset;

import io.plumbline.engine.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A column of a contract with the source's column that feeds it.
///
/// @param source the source's name of it; empty where the source has none, and every value is null
record BoundColumn(Column column, String source, Conversion.Lossless conversion) {

    /// The least number of four digits.
    static final int FIRST_YEAR = 1000;

    /// A rule for one value: SQL true of a value that breaks it, and what to say of that value.
    record Rule(Kind kind, String broken, String complaint) {

        /// What a value can be that it must not.
        enum Kind {
            MISSING,
            SPACED,
            UNFIT,
            NEGATIVE,
            OVER_100,
            NOT_A_YEAR,
            UNLISTED
        }
    }

    static BoundColumn absent(Column column) {
        return new BoundColumn(column, "", new Conversion.Lossless("null", "false"));
    }

    /// The column as the relation has it.
    String projection() {
        return "cast(%s as %s) as %s"
                .formatted(conversion.expression(), column.type().sqlType(), Sql.name(column.name()));
    }

    /// The rules that its values must keep. None where the source has no such column.
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        if (source.isEmpty()) {
            return rules;
        }
        String value = conversion.expression();
        if (column.isRequired()) {
            // A blank text names nobody and nothing.
            String empty = column.isText() ? "trim(" + value + ") = ''" : "false";
            rules.add(new Rule(
                    Rule.Kind.MISSING,
                    "(" + Sql.name(source) + " is null or " + empty + ")",
                    "has no value; every row needs one"));
        }
        if (column.trimmed()) {
            rules.add(new Rule(
                    Rule.Kind.SPACED,
                    "trim(" + value + ") not in ('', " + value + ")",
                    "has spaces before or after it; take them out"));
        }
        if (conversion.needsLooking()) {
            rules.add(new Rule(Rule.Kind.UNFIT, conversion.unfit(), "must be " + form() + " and is not"));
        }
        if (column.isNumber() && !column.negative()) {
            rules.add(new Rule(Rule.Kind.NEGATIVE, value + " < 0", "is below zero; correct it"));
        }
        if (column.percentage()) {
            rules.add(new Rule(Rule.Kind.OVER_100, value + " > 100", "is over 100; it is a percentage"));
        }
        if (column.type() instanceof ColumnType.Year) {
            rules.add(new Rule(
                    Rule.Kind.NOT_A_YEAR,
                    value + " not between " + FIRST_YEAR + " and 9999",
                    "must be a year such as 2025 and is not"));
        }
        if (!column.allowed().isEmpty()) {
            String allowed =
                    new TreeSet<>(column.allowed()).stream().map(Sql::text).collect(Collectors.joining(", "));
            rules.add(new Rule(
                    Rule.Kind.UNLISTED,
                    value + " not in (" + allowed + ")",
                    "must be one of " + allowed + " and is not"));
        }
        return rules;
    }

    private String form() {
        return switch (column.type()) {
            case ColumnType.Text text -> "text";
            case ColumnType.Date date -> "a date, written as 2025-12-31,";
            case ColumnType.Decimal decimal ->
                "a plain number such as 1234.5 with at most %d digits before the point and %d after it"
                        .formatted(decimal.precision() - decimal.scale(), decimal.scale());
            case ColumnType.Whole whole -> "a whole number such as 12";
            case ColumnType.Year year -> "a year such as 2025";
            case ColumnType.Flag flag -> "true or false";
        };
    }
}
