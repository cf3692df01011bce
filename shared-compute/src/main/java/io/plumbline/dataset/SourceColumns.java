package io.plumbline.dataset;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.plan.ColumnMapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the source's column for each column of a contract: by the plan file's mapping, by the preset's, or by
/// name.
final class SourceColumns {

    private final Map<String, ColumnInfo> present = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> sourceOf = new TreeMap<>();

    SourceColumns(List<ColumnInfo> columns, ColumnMapping mapping) {
        columns.forEach(column -> present.put(column.name(), column));
        if (mapping.preset().isPresent()) {
            PlanAlign.COLUMNS.forEach((source, ours) -> sourceOf.put(ours, source));
        }
        mapping.sourceToOurs().forEach((source, ours) -> sourceOf.put(ours.toLowerCase(Locale.ROOT), source));
    }

    Optional<ColumnInfo> find(String ours) {
        Optional<ColumnInfo> mapped = Optional.ofNullable(sourceOf.get(ours)).map(present::get);
        return mapped.or(() -> Optional.ofNullable(present.get(ours)));
    }

    /// What a message calls a column of ours that the source should have.
    String nameInSource(String ours) {
        String source = sourceOf.get(ours);
        return source == null ? ours : ours + " (mapped from " + source + ")";
    }

    List<String> names() {
        return List.copyOf(present.keySet());
    }
}
