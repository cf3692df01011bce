package io.plumbline.dataset;

import static java.util.stream.Collectors.joining;

import io.plumbline.engine.Rows;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whose rows are at fault.
///
/// @param first the first few, as a message shows them, for the operator's terminal only
/// @param others how many there are beside them
/// @param everyRow a SELECT over the run's relations that lists all of them: `employee_id`, `value`, which is what is
/// wrong where that is one value, and `rows`
public record Offenders(List<String> first, long others, Optional<String> everyRow) {

    /// Where nobody's row is at fault, or nobody may be named.
    public static final Offenders NOT_NAMED = new Offenders(List.of(), 0, Optional.empty());

    private static final String TOTAL = "count(employee_id) as employees, ";

    /// How many a message names; whoever mends the rows wants the list, and whoever reads a terminal an idea.
    public static final int MOST_NAMED = 5;

    public Offenders {
        first = List.copyOf(first);
    }

    /// What a SELECT over one row for each `employee_id` yields for [#of(Rows, String)].
    public static final String NAMED =
            IntStream.rangeClosed(1, MOST_NAMED).mapToObj(Offenders::nth).collect(joining(", ", TOTAL, ""));

    /// The employees that a row of such a SELECT names.
    ///
    /// @param everyRow lists all of their rows
    public static Offenders of(Rows row, String everyRow) {
        List<String> first = IntStream.rangeClosed(1, MOST_NAMED)
                .mapToObj(nth -> row.value("employee_" + nth))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .map(Offenders::shown)
                .toList();
        if (first.isEmpty()) {
            return new Offenders(List.of(), 0, Optional.of(everyRow));
        }
        String named = (first.size() == 1 ? "employee " : "employees ") + String.join(", ", first);
        return new Offenders(List.of(named), row.integer("employees") - first.size(), Optional.of(everyRow));
    }

    /// The same where their rows can no longer be listed.
    public Offenders withoutRows() {
        return new Offenders(first, others, Optional.empty());
    }

    /// Spaces before or after an id are what is wrong with it, and are seen only between quotes.
    private static String shown(String employee) {
        return employee.equals(employee.strip()) ? employee : "'" + employee + "'";
    }

    private static String nth(int nth) {
        return "min(employee_id, %1$d)[%2$d] as employee_%2$d".formatted(MOST_NAMED, nth);
    }

    /// `: employees E1, E2 and 3 more`, or nothing.
    String phrase() {
        if (first.isEmpty()) {
            return "";
        }
        return ": " + String.join(", ", first) + (others == 0 ? "" : " and %,d more".formatted(others));
    }
}
