package io.plumbline.dataset;

import io.plumbline.engine.Sql;

/// How a column as a file has it becomes the column that the contract asks for.
///
/// A conversion never changes a value. Where the source's type could hold something the contract's cannot, the
/// conversion comes with a condition that is true of exactly those rows, and such rows stop the run.
sealed interface Conversion {

    /// The source's values can be taken over.
    ///
    /// @param expression SQL that yields the contract's type, and null where `unfit` is true
    /// @param unfit SQL that is true of a value that cannot be taken over; `false` where there can be none
    record Lossless(String expression, String unfit) implements Conversion {
        boolean needsLooking() {
            return !unfit.equals("false");
        }
    }

    /// The source's type means something else.
    record Refused(String sourceType) implements Conversion {}

    static Conversion of(ColumnType wanted, String sourceColumn, String sourceType, boolean isText) {
        String value = Sql.name(sourceColumn);
        if (sourceType.equals(wanted.sqlType())) {
            return new Lossless(value, "false");
        }
        if (isText && sourceType.equals("VARCHAR")) {
            return fromText(wanted, value);
        }
        return isRelated(wanted, sourceType) ? thereAndBack(wanted, value, sourceType) : new Refused(sourceType);
    }

    /// A field of a CSV file: only the one written form that has one meaning.
    private static Lossless fromText(ColumnType wanted, String value) {
        String form =
                switch (wanted) {
                    case ColumnType.Text text -> "(?s:.*)";
                    case ColumnType.Date date -> "\\d{4}-\\d{2}-\\d{2}";
                    // More digits after the point than the contract has are no harm where they are zeros.
                    case ColumnType.Decimal decimal -> "[+-]?\\d+(\\.\\d{0," + decimal.scale() + "}0*)?";
                    case ColumnType.Whole whole -> "[+-]?\\d+";
                    case ColumnType.Year year -> "\\d{4}";
                    case ColumnType.Flag flag -> "(?i:true|false|t|f|yes|no|y|n|1|0)";
                };
        String trimmed = "trim(" + value + ")";
        String converted = "try_cast(" + trimmed + " as " + wanted.sqlType() + ")";
        String unfit = "%s is not null and (not regexp_full_match(%s, %s) or %s is null)"
                .formatted(value, trimmed, Sql.text(form), converted);
        return new Lossless(converted, unfit);
    }

    /// A binary value: fit where the way to the contract's type and back leads to the same value. A DOUBLE
    /// passes where it is the very double nearest to a whole number of cents, a TIMESTAMP where it is a
    /// midnight.
    private static Lossless thereAndBack(ColumnType wanted, String value, String sourceType) {
        String there = "try_cast(" + value + " as " + wanted.sqlType() + ")";
        String unfit = "try_cast(%s as %s) is distinct from %s".formatted(there, sourceType, value);
        return new Lossless(there, unfit);
    }

    private static boolean isRelated(ColumnType wanted, String sourceType) {
        boolean whole = sourceType.matches("U?(TINYINT|SMALLINT|INTEGER|BIGINT)");
        return switch (wanted) {
            case ColumnType.Text text -> whole || sourceType.startsWith("ENUM");
            case ColumnType.Date date -> sourceType.matches("TIMESTAMP(_S|_MS|_NS)?");
            case ColumnType.Decimal decimal -> whole || sourceType.startsWith("DECIMAL") || sourceType.equals("DOUBLE");
            case ColumnType.Whole _, ColumnType.Year _ ->
                whole || sourceType.matches("DECIMAL\\(\\d+,\\s*0\\)") || sourceType.equals("DOUBLE");
            case ColumnType.Flag flag -> whole;
        };
    }
}
