package io.plumbline.dataset;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.plan.ColumnMapping;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the source's column for each column of a contract: by the plan file's mapping, by the preset's, or by
/// name. Names of the source count without their case.
final class SourceColumns {

    private final Map<String, ColumnInfo> present = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, ColumnInfo> added = new LinkedHashMap<>();
    private final Map<String, String> sourceOf = new TreeMap<>();

    SourceColumns(List<ColumnInfo> columns, ColumnMapping mapping) {
        columns.forEach(column -> (AsFiled.ADDED.contains(column.name()) ? added : present).put(column.name(), column));
        if (mapping.preset().isPresent()) {
            PlanAlign.COLUMNS.forEach((source, ours) -> sourceOf.put(ours, source));
        }
        mapping.sourceToOurs().forEach((source, ours) -> sourceOf.put(ours.toLowerCase(Locale.ROOT), source));
    }

    Optional<ColumnInfo> find(String ours) {
        Optional<ColumnInfo> mapped = Optional.ofNullable(sourceOf.get(ours)).map(present::get);
        return mapped.or(() -> Optional.ofNullable(present.get(ours)));
    }

    /// The source's name of a column of ours, if it has one.
    Optional<String> nameOf(String ours) {
        return find(ours).map(ColumnInfo::name);
    }

    /// The name of a column that reading added, if it did.
    Optional<String> added(String name) {
        return Optional.ofNullable(added.get(name)).map(ColumnInfo::name);
    }

    boolean has(String source) {
        return present.containsKey(source);
    }

    /// What a message calls a column of ours that the source should have.
    String nameInSource(String ours) {
        String source = sourceOf.get(ours);
        return source == null ? ours : source + " (" + ours + ")";
    }

    /// The source's own columns, in the order of their names.
    Collection<String> names() {
        return present.values().stream().map(ColumnInfo::name).toList();
    }
}
