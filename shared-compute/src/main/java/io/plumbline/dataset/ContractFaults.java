package io.plumbline.dataset;

import io.plumbline.engine.ColumnInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Gathers what is wrong with the columns of one source, before any row is read.
final class ContractFaults {

    private final String where;
    private final SourceColumns source;
    private final List<String> missing = new ArrayList<>();
    private final List<Fault> refused = new ArrayList<>();

    ContractFaults(String where, SourceColumns source) {
        this.where = where;
        this.source = source;
    }

    /// A column that the source does not have; no fault where it need not.
    void missing(Column column) {
        if (column.isRequired()) {
            missing.add(source.nameInSource(column.name()));
        }
    }

    void refused(Column column, ColumnInfo info) {
        refused.add(Fault.of(
                where,
                "column %s is %s; write it as %s"
                        .formatted(info.name(), info.type(), column.type().sqlType())));
    }

    List<Fault> found() {
        List<Fault> found = new ArrayList<>();
        if (!missing.isEmpty()) {
            found.add(Fault.of(where, missing()));
        }
        found.addAll(refused);
        return found;
    }

    private String missing() {
        boolean one = missing.size() == 1;
        Collection<String> there = source.names();
        String separator = there.size() == 1 ? otherSeparator(there.iterator().next()) : "";
        String remedy = separator.isEmpty()
                ? "add %s, or map %s to %s under `columns:` in the plan file"
                        .formatted(one ? "it" : "them", one ? "a column" : "columns", one ? "it" : "them")
                : "its fields seem to be separated by " + separator + ": separate them by commas";
        return "column%s %s %s missing; %s (the file has %s)"
                .formatted(
                        one ? "" : "s",
                        String.join(", ", missing),
                        one ? "is" : "are",
                        remedy,
                        there.isEmpty() ? "no columns" : String.join(", ", there));
    }

    private static String otherSeparator(String onlyColumn) {
        if (onlyColumn.contains(";")) {
            return "semicolons";
        }
        return onlyColumn.contains("\t") ? "tabs" : onlyColumn.contains("|") ? "bars" : "";
    }
}
