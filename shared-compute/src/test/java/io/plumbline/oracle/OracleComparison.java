package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rows of an asset held against the oracle's, without tolerance: a cent, a null or a column too many is a
/// difference.
public final class OracleComparison {

    private static final String KEY = "employee_id";
    private static final String WHOLE_ROW = "(row)";
    private static final String ABSENT = "(absent)";

    private OracleComparison() {}

    /// Every row and column of both sides.
    ///
    /// @param expected records of this package, one an employee
    /// @param actual employee id to column to value: String, BigDecimal, LocalDate, Boolean or null
    public static List<Difference> differences(
            List<? extends Record> expected, Map<String, ? extends Map<String, ? extends @Nullable Object>> actual) {
        Map<String, Map<String, @Nullable Object>> byEmployee = new LinkedHashMap<>();
        for (Record row : expected) {
            Map<String, @Nullable Object> columns = Columns.of(row);
            byEmployee.put(String.valueOf(columns.get(KEY)), columns);
        }
        TreeSet<String> employees = new TreeSet<>(byEmployee.keySet());
        employees.addAll(actual.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String employee : employees) {
            Map<String, @Nullable Object> wanted = byEmployee.get(employee);
            Map<String, ? extends @Nullable Object> found = actual.get(employee);
            if (wanted == null) {
                differences.add(new Difference(employee, WHOLE_ROW, ABSENT, found));
            } else if (found == null) {
                differences.add(new Difference(employee, WHOLE_ROW, wanted, ABSENT));
            } else {
                differences.addAll(differencesOf(employee, wanted, found));
                differences.addAll(columnsTooMany(employee, wanted, found));
            }
        }
        return differences;
    }

    /// The columns that `expected` speaks of; others may be there. An expected amount may be given as a
    /// BigDecimal of any scale.
    public static List<Difference> differencesOf(
            String employee,
            Map<String, ? extends @Nullable Object> expected,
            Map<String, ? extends @Nullable Object> actual) {
        List<Difference> differences = new ArrayList<>();
        expected.forEach((column, wanted) -> {
            Object found = actual.containsKey(column) ? actual.get(column) : column.equals(KEY) ? employee : ABSENT;
            if (!same(wanted, found)) {
                differences.add(new Difference(employee, column, wanted, found));
            }
        });
        return differences;
    }

    private static List<Difference> columnsTooMany(
            String employee, Map<String, ?> expected, Map<String, ? extends @Nullable Object> actual) {
        List<Difference> differences = new ArrayList<>();
        actual.forEach((column, found) -> {
            if (!expected.containsKey(column)) {
                differences.add(new Difference(employee, column, ABSENT, found));
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
