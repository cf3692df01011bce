package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of an asset held against the oracle's, without tolerance: a cent, a null, a row or a column too many is
/// a difference.
public final class OracleComparison {

    private static final String WHOLE_ROW = "(row)";
    private static final String ABSENT = "(absent)";

    private OracleComparison() {}

    /// Every row and column of both sides.
    ///
    /// @param key the columns that tell the rows of the asset apart
    /// @param expected records of this package
    /// @param actual column to value: String, BigDecimal, LocalDate, Boolean, Long or null
    public static List<Difference> differences(
            List<String> key,
            List<? extends Record> expected,
            List<? extends Map<String, ? extends @Nullable Object>> actual) {
        Map<String, Map<String, @Nullable Object>> wanted =
                byKey(key, expected.stream().map(Columns::of));
        Map<String, Map<String, @Nullable Object>> found = byKey(key, actual.stream());
        TreeSet<String> rows = new TreeSet<>(wanted.keySet());
        rows.addAll(found.keySet());
        List<Difference> differences = new ArrayList<>();
        if (found.size() < actual.size()) {
            differences.add(new Difference("(all)", WHOLE_ROW, found.size(), actual.size()));
        }
        for (String row : rows) {
            Map<String, @Nullable Object> one = wanted.get(row);
            Map<String, @Nullable Object> other = found.get(row);
            if (one == null) {
                differences.add(new Difference(row, WHOLE_ROW, ABSENT, other));
            } else if (other == null) {
                differences.add(new Difference(row, WHOLE_ROW, one, ABSENT));
            } else {
                differences.addAll(differencesOf(row, one, other));
                differences.addAll(columnsTooMany(row, one, other));
            }
        }
        return differences;
    }

    /// The columns that `expected` speaks of; others may be there. An expected amount may be given as a
    /// BigDecimal of any scale.
    public static List<Difference> differencesOf(
            String row,
            Map<String, ? extends @Nullable Object> expected,
            Map<String, ? extends @Nullable Object> actual) {
        List<Difference> differences = new ArrayList<>();
        expected.forEach((column, wanted) -> {
            Object found = actual.containsKey(column) ? actual.get(column) : ABSENT;
            if (!same(wanted, found)) {
                differences.add(new Difference(row, column, wanted, found));
            }
        });
        return differences;
    }

    private static Map<String, Map<String, @Nullable Object>> byKey(
            List<String> key, Stream<? extends Map<String, ? extends @Nullable Object>> rows) {
        Map<String, Map<String, @Nullable Object>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(
                key.stream().map(column -> String.valueOf(row.get(column))).collect(Collectors.joining(" ")),
                new LinkedHashMap<>(row)));
        return byKey;
    }

    private static List<Difference> columnsTooMany(
            String row, Map<String, ?> expected, Map<String, ? extends @Nullable Object> actual) {
        List<Difference> differences = new ArrayList<>();
        actual.forEach((column, found) -> {
            if (!expected.containsKey(column)) {
                differences.add(new Difference(row, column, ABSENT, found));
            }
        });
        return differences;
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal wanted && actual instanceof BigDecimal found) {
            return wanted.compareTo(found) == 0;
        }
        return Objects.equals(expected, actual);
    }
}
