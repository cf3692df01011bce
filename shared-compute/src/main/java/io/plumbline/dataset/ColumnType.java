package io.plumbline.dataset;

/// The type of a column in a contract. Every value has one exact meaning: there is no floating point here.
public sealed interface ColumnType {

    /// DuckDB's name of the type.
    String sqlType();

    /// Any text.
    record Text() implements ColumnType {
        @Override
        public String sqlType() {
            return "VARCHAR";
        }
    }

    /// A calendar date, without a time or a zone.
    record Date() implements ColumnType {
        @Override
        public String sqlType() {
            return "DATE";
        }
    }

    /// A decimal number: `precision` digits in all, of which `scale` after the point. Money is `Decimal(14,
    /// 2)`: dollars and cents up to a trillion.
    record Decimal(int precision, int scale) implements ColumnType {
        @Override
        public String sqlType() {
            return "DECIMAL(" + precision + "," + scale + ")";
        }
    }

    /// A whole number.
    record Whole() implements ColumnType {
        @Override
        public String sqlType() {
            return "INTEGER";
        }
    }

    /// A calendar year of four digits.
    record Year() implements ColumnType {
        @Override
        public String sqlType() {
            return "INTEGER";
        }
    }

    /// True or false.
    record Flag() implements ColumnType {
        @Override
        public String sqlType() {
            return "BOOLEAN";
        }
    }

    ColumnType TEXT = new Text();
    ColumnType DATE = new Date();
    ColumnType MONEY = new Decimal(14, 2);
    ColumnType WHOLE = new Whole();
    ColumnType YEAR = new Year();
    ColumnType FLAG = new Flag();
}
