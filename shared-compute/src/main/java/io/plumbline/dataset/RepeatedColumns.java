package io.plumbline.dataset;

import io.plumbline.engine.ColumnInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds columns that a file names twice, in whatever case: which of them is meant, nobody can tell.
///
/// A CSV header is read here as it stands, for the engine would number the second one and say nothing.
final class RepeatedColumns {

    private static final Pattern FIELD = Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    private RepeatedColumns() {}

    static List<Fault> in(AsFiled filed, List<ColumnInfo> columns) {
        if (!filed.isText()) {
            return faults(filed.where(), columns.stream().map(ColumnInfo::name).toList());
        }
        List<Fault> faults = new ArrayList<>();
        filed.shown().forEach((path, shown) -> faults.addAll(faults(shown, header(Path.of(path)))));
        return faults;
    }

    private static List<Fault> faults(String where, List<String> names) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            Integer before = name.isEmpty() ? null : positions.putIfAbsent(name, i + 1);
            if (before != null) {
                faults.add(Fault.of(
                        where, "columns %d and %d are both named %s; keep one".formatted(before, i + 1, names.get(i))));
            }
        }
        return faults;
    }

    private static List<String> header(Path file) {
        List<String> names = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            Matcher field = FIELD.matcher(first == null ? "" : first.replace("\uFEFF", ""));
            while (field.find()) {
                names.add(
                        field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            }
            return names;
        } catch (IOException unreadable) {
            // What cannot be read is told of by whoever reads the rows.
            return names;
        }
    }
}
