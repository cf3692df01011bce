package io.plumbline.dataset;

import io.plumbline.NearestName;
import io.plumbline.plan.ColumnMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds what is wrong with a plan file's `columns:`. A mapping that does nothing would leave a column null
/// that somebody meant to be read.
final class MappingFaults {

    private static final String WHERE = "plan file, columns";

    private final ColumnMapping mapping;
    private final Set<String> used = new HashSet<>();
    private final Set<String> unread = new HashSet<>();
    private final Set<String> names = new TreeSet<>();

    MappingFaults(ColumnMapping mapping) {
        this.mapping = mapping;
        mapping.sourceToOurs().forEach((source, ours) -> unread.add(source));
    }

    /// Takes note of a source, and of which mappings it makes use of.
    void looked(Dataset dataset, SourceColumns source) {
        names.addAll(source.names());
        mapping.sourceToOurs().forEach((name, ours) -> {
            if (known(dataset).contains(ours)) {
                unread.remove(name);
                if (source.has(name)) {
                    used.add(name);
                }
            }
        });
    }

    List<Fault> found() {
        List<Fault> faults = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        Arrays.stream(Dataset.values()).forEach(dataset -> known.addAll(known(dataset)));
        mapping.sourceToOurs().forEach((source, ours) -> {
            if (!known.contains(ours)) {
                String hint = NearestName.hint(ours, known);
                String columns = hint.isEmpty() ? "; the columns are " + String.join(", ", known) : hint;
                faults.add(Fault.of(WHERE, source + " is mapped to " + ours + ", which no dataset has" + columns));
            } else if (!unread.contains(source) && !used.contains(source)) {
                faults.add(Fault.of(
                        WHERE,
                        source + " is mapped to " + ours + ", but no file has a column " + source
                                + NearestName.hint(source, names) + "; correct the name or remove it"));
            }
        });
        return faults;
    }

    /// A dataset's columns and those that say whose a row is.
    private static List<String> known(Dataset dataset) {
        return Stream.concat(dataset.columns().stream().map(Column::name), Stream.of("plan_id", "plan_year"))
                .toList();
    }
}
