package io.plumbline.oracle;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as a row: its components under the names that result files use.
final class Columns {

    private Columns() {}

    static Map<String, @Nullable Object> of(Record row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            columns.put(name(component.getName()), read(component, row));
        }
        return columns;
    }

    /// `catchUpBy415` is `catch_up_by_415`.
    private static String name(String component) {
        return component
                .replaceAll("([A-Z])", "_$1")
                .replaceAll("([a-z])([0-9])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object read(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
