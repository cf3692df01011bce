package io.plumbline.nondiscrimination;

import io.plumbline.engine.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A failed test of one group of employees.
///
/// @param limitPercent the highest average that would have passed
/// @param employees all highly compensated employees of the group
record FailedTest(String testedGroup, BigDecimal limitPercent, List<Correctable> employees) {

    FailedTest {
        employees = List.copyOf(employees);
    }

    /// The corrections of the tests that some rows tell of.
    ///
    /// @param rows the highly compensated employees of failed tests, those of a test one after the other
    /// @param reader reads one of them
    static List<List<@Nullable Object>> correct(Rows rows, Function<Rows, Correctable> reader) {
        return read(rows, reader).stream()
                .flatMap(test -> test.corrections().stream())
                .toList();
    }

    private static List<FailedTest> read(Rows rows, Function<Rows, Correctable> reader) {
        Map<String, BigDecimal> limits = new LinkedHashMap<>();
        Map<String, List<Correctable>> employees = new LinkedHashMap<>();
        while (rows.next()) {
            String group = rows.text("tested_group");
            limits.put(group, rows.decimal("limit_percent"));
            employees.computeIfAbsent(group, each -> new ArrayList<>()).add(reader.apply(rows));
        }
        return limits.entrySet().stream()
                .map(test -> new FailedTest(
                        test.getKey(), test.getValue(), employees.getOrDefault(test.getKey(), List.of())))
                .toList();
    }

    /// A row for each employee with a part of the excess: the group, the employee, their percentage, the test's
    /// excess, the levels to which it was cut, their part of it, and what becomes of that.
    List<List<@Nullable Object>> corrections() {
        Map<String, Correctable> byId = employees.stream()
                .collect(Collectors.toMap(each -> each.employee().employeeId(), Function.identity()));
        Excess excess = Excess.over(
                limitPercent, employees.stream().map(Correctable::employee).toList());
        Levels levels = excess.levels();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Allocation part : excess.allocations()) {
            Correctable each = byId.get(part.employeeId());
            if (each != null && part.amount().signum() > 0) {
                Stream<Object> common = Stream.of(
                        testedGroup,
                        part.employeeId(),
                        each.employee().percent(),
                        excess.total(),
                        levels.ratio(),
                        (long) levels.ratiosCut(),
                        levels.dollars(),
                        part.amount());
                rows.add(Stream.<@Nullable Object>concat(common, each.correct(part.amount()).stream())
                        .toList());
            }
        }
        return rows;
    }
}
