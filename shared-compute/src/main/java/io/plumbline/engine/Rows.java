package io.plumbline.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.jspecify.annotations.Nullable;

/// The rows of a SELECT as Java values, one at a time, over Arrow batches.
///
/// A column is `VARCHAR`, `DECIMAL`, `DATE`, `BOOLEAN` or an integer; a SELECT that yields anything else is a
/// fault of the program. The typed getters refuse a null; [#value(String)] returns it.
public final class Rows implements AutoCloseable {

    private final ArrowStream stream;
    private final List<String> columns;
    private int row = -1;
    private int rowsInBatch;

    Rows(ArrowStream stream) {
        this.stream = stream;
        this.columns = stream.columns().stream().map(ColumnInfo::name).toList();
    }

    public List<String> columns() {
        return columns;
    }

    /// Moves to the next row.
    ///
    /// @return false at the end
    public boolean next() {
        row++;
        while (row >= rowsInBatch) {
            if (!stream.next()) {
                return false;
            }
            row = 0;
            rowsInBatch = stream.batch().getRowCount();
        }
        return true;
    }

    /// The value of a VARCHAR, which must not be null.
    public String text(String column) {
        return (String) present(column);
    }

    /// The value of a DECIMAL, which must not be null.
    public BigDecimal decimal(String column) {
        return (BigDecimal) present(column);
    }

    /// The value of a DATE, which must not be null.
    public LocalDate date(String column) {
        return (LocalDate) present(column);
    }

    /// The value of an INTEGER or BIGINT, which must not be null.
    public long integer(String column) {
        return (Long) present(column);
    }

    /// The value of a BOOLEAN, which must not be null.
    public boolean flag(String column) {
        return (Boolean) present(column);
    }

    /// The value of a column: a String, BigDecimal, LocalDate, Boolean or Long, or null.
    public @Nullable Object value(String column) {
        FieldVector vector = stream.batch().getVector(column);
        if (vector == null) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        if (vector.isNull(row)) {
            return null;
        }
        return switch (vector) {
            case VarCharVector text -> text.getObject(row).toString();
            case DecimalVector amount -> amount.getObject(row);
            case DateDayVector date -> LocalDate.ofEpochDay(date.get(row));
            case BitVector flag -> flag.get(row) == 1;
            case BigIntVector number -> number.get(row);
            case IntVector number -> (long) number.get(row);
            case SmallIntVector number -> (long) number.get(row);
            case TinyIntVector flag when isFlag(flag) -> flag.get(row) != 0;
            case TinyIntVector number -> (long) number.get(row);
            default -> throw new IllegalStateException(column + " is a " + vector.getField() + ", which no row holds");
        };
    }

    @Override
    public void close() {
        stream.close();
    }

    /// The lossless conversion hands a BOOLEAN over as a byte and marks it so.
    private static boolean isFlag(TinyIntVector vector) {
        return "arrow.bool8".equals(vector.getField().getMetadata().get("ARROW:extension:name"));
    }

    private Object present(String column) {
        Object value = value(column);
        if (value == null) {
            throw new IllegalStateException(column + " is null");
        }
        return value;
    }
}
