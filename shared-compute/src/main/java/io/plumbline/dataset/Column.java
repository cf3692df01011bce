package io.plumbline.dataset;

import java.util.Set;

/// A column of a contract.
///
/// @param need whether the column, and a value in every row, must be there
/// @param allowed the only values a text may have; empty where any will do
/// @param negative whether a number may be below zero
/// @param percentage whether a number is a share of a whole, of which there is none over 100
/// @param trimmed whether a text must have no space before or after it: it names somebody, of whom spaces make another
/// @param why what a value has to be there for: a citation where the law says so; empty where none has to be
public record Column(
        String name,
        ColumnType type,
        Need need,
        Set<String> allowed,
        boolean negative,
        boolean percentage,
        boolean trimmed,
        String why) {

    /// Whether a dataset must bring a column.
    public enum Need {
        /// The column must be there and has a value in every row.
        REQUIRED,
        /// The column may be missing, and a value may be null: it is null then.
        OPTIONAL
    }

    public Column {
        allowed = Set.copyOf(allowed);
    }

    static Column required(String name, ColumnType type, String why) {
        return new Column(name, type, Need.REQUIRED, Set.of(), false, false, false, why);
    }

    static Column optional(String name, ColumnType type) {
        return new Column(name, type, Need.OPTIONAL, Set.of(), false, false, false, "");
    }

    Column oneOf(String... values) {
        return new Column(name, type, need, Set.of(values), negative, percentage, trimmed, why);
    }

    /// Reversals are negative contributions.
    Column orNegative() {
        return new Column(name, type, need, allowed, true, percentage, trimmed, why);
    }

    /// A share of what there is: nobody has more than all of it.
    Column upTo100() {
        return new Column(name, type, need, allowed, negative, true, trimmed, why);
    }

    Column withoutSpacesAround() {
        return new Column(name, type, need, allowed, negative, percentage, true, why);
    }

    boolean isRequired() {
        return need == Need.REQUIRED;
    }

    boolean isText() {
        return type instanceof ColumnType.Text;
    }

    boolean isNumber() {
        return type instanceof ColumnType.Decimal || type instanceof ColumnType.Whole;
    }
}
