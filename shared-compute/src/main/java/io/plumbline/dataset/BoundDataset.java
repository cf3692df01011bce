package io.plumbline.dataset;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A dataset bound to its relation, and the means to say what is wrong with it.
///
/// @param where what messages call its files
/// @param rows a SELECT of its rows as filed
/// @param wanted SQL true of the rows that are this plan's and year's
/// @param planOf SQL for the plan that a row belongs to
/// @param contractFaults columns missing or of the wrong type; where there are any, the relation is not bound
public record BoundDataset(
        Dataset dataset,
        String where,
        String rows,
        String wanted,
        String planOf,
        List<BoundColumn> columns,
        List<Fault> contractFaults) {

    private record Question(BoundColumn column, BoundColumn.Rule rule) {}

    public BoundDataset {
        columns = List.copyOf(columns);
        contractFaults = List.copyOf(contractFaults);
    }

    /// Values that break the contract: nulls, values of the wrong form, keys that repeat. One pass over the
    /// rows counts them all; only where there are some does another look for an example.
    public List<Fault> valueFaults(Session session) {
        List<Fault> faults = new ArrayList<>();
        if (!contractFaults.isEmpty()) {
            return faults;
        }
        List<Question> questions = columns.stream()
                .flatMap(column -> column.rules().stream().map(rule -> new Question(column, rule)))
                .toList();
        List<Long> counts = counts(session, questions);
        for (int i = 0; i < questions.size(); i++) {
            if (counts.get(i + 1) > 0) {
                faults.add(fault(session, questions.get(i), counts.get(i + 1)));
            }
        }
        if (counts.getFirst() == 0 && dataset == Dataset.CENSUS) {
            faults.add(Fault.of(where, "has no row of this plan and year"));
        }
        faults.addAll(repeatedKeys(session));
        return faults;
    }

    /// Rows of plans that are neither this one nor related to it: left out, which the operator should know.
    public List<Fault> leftOut(Session session) {
        String others =
                "select cast(%s as varchar) as plan, count(*) as n from (%s) where not coalesce(%s, false) group by all"
                        .formatted(planOf, rows, wanted);
        List<Fault> found = new ArrayList<>();
        if (wanted.startsWith("'")) {
            return found; // every row is the plan's own
        }
        try (Rows plans = session.rows(others)) {
            while (plans.next()) {
                String what =
                        "rows of plan " + plans.value("plan") + " that are not this plan's or year's are left out";
                found.add(new Fault(where, what, plans.integer("n"), Optional.empty()));
            }
        }
        return found;
    }

    private List<Long> counts(Session session, List<Question> questions) {
        String counted = questions.stream()
                .map(question -> ", count(*) filter (where " + question.rule().broken() + ")")
                .collect(Collectors.joining());
        List<Long> counts = new ArrayList<>();
        try (Rows row = session.rows("select count(*)" + counted + " from (" + rows + ") where " + wanted)) {
            row.next();
            row.columns().forEach(column -> counts.add(row.integer(column)));
        }
        return counts;
    }

    private Fault fault(Session session, Question question, long count) {
        String column = question.column().source();
        String example =
                "select any_value(%s) as employee, any_value(cast(%s as varchar)) as value from (%s) where %s and %s"
                        .formatted(
                                employee(),
                                Sql.name(column),
                                rows,
                                wanted,
                                question.rule().broken());
        try (Rows row = session.rows(example)) {
            row.next();
            Object value = row.value("value");
            String shown = (value == null ? "" : "'" + value + "' of ") + "employee " + row.value("employee");
            return new Fault(where, column + " " + question.rule().complaint(), count, Optional.of(shown));
        }
    }

    private List<Fault> repeatedKeys(Session session) {
        if (dataset.key().isEmpty()) {
            return List.of();
        }
        String key = columns.stream()
                .filter(column -> dataset.key().contains(column.column().name()))
                .map(column -> column.conversion().expression())
                .collect(Collectors.joining(", "));
        String repeated =
                "select any_value(employee) as employee, count(*) as n from (select %s as employee from (%s) where %s group by employee, %s having count(*) > 1)"
                        .formatted(employee(), rows, wanted, key);
        try (Rows row = session.rows(repeated)) {
            row.next();
            long keys = row.integer("n");
            String what = String.join(" and ", dataset.key()) + " must be unique and is not";
            return keys == 0
                    ? List.of()
                    : List.of(new Fault(where, what, keys, Optional.of("employee " + row.value("employee"))));
        }
    }

    private String employee() {
        return "cast(" + Sql.name(columns.getFirst().source()) + " as varchar)";
    }
}
