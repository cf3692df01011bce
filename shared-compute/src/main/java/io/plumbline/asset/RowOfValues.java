package io.plumbline.asset;

import io.plumbline.engine.ColumnInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One row in the making, with its columns.
final class RowOfValues {

    private final List<ColumnInfo> columns = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    RowOfValues put(String name, String type, @Nullable Object value) {
        columns.add(new ColumnInfo(name, type));
        values.add(value);
        return this;
    }

    RowOfValues put(String name, int value) {
        return put(name, "INTEGER", value);
    }

    RowOfValues put(String name, boolean value) {
        return put(name, "BOOLEAN", value);
    }

    /// A choice is told by the word that the plan file has for it.
    RowOfValues put(String name, Enum<?> choice) {
        return put(name, "VARCHAR", choice.name().toLowerCase(Locale.ROOT));
    }

    Parameter as(String relation, String fingerprint) {
        return Parameter.ofRows(relation, fingerprint, columns, List.of(values));
    }
}
