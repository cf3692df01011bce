package io.plumbline.explain;

import io.plumbline.engine.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a relation, kept. The typed getters that refuse a null say so in their name's lack of `OrNull`.
record Row(Map<String, @Nullable Object> values) {

    static List<Row> all(Rows rows) {
        List<Row> all = new ArrayList<>();
        while (rows.next()) {
            Map<String, @Nullable Object> values = new HashMap<>();
            rows.columns().forEach(column -> values.put(column, rows.value(column)));
            all.add(new Row(Collections.unmodifiableMap(values)));
        }
        return all;
    }

    boolean has(String column) {
        return values.get(column) != null;
    }

    String text(String column) {
        return (String) present(column);
    }

    BigDecimal decimal(String column) {
        return (BigDecimal) present(column);
    }

    LocalDate date(String column) {
        return (LocalDate) present(column);
    }

    int integer(String column) {
        return Math.toIntExact((Long) present(column));
    }

    boolean flag(String column) {
        return (Boolean) present(column);
    }

    @Nullable
    BigDecimal decimalOrNull(String column) {
        return (BigDecimal) values.get(column);
    }

    @Nullable
    LocalDate dateOrNull(String column) {
        return (LocalDate) values.get(column);
    }

    private Object present(String column) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalStateException(column + " is not among " + values.keySet() + " or is null");
        }
        return value;
    }
}
