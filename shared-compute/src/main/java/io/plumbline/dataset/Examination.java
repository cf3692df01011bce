package io.plumbline.dataset;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at the values of a dataset. What footers cannot settle, one pass over the rows counts; only where
/// there are faults does another look for an example.
final class Examination {

    private final Session session;
    private final BoundDataset dataset;
    private final String wantedRows;

    private record Question(BoundColumn column, BoundColumn.Rule rule) {

        String complaint() {
            return column.source() + " " + rule.complaint();
        }

        /// What a value that is missing has to be there for; of others the complaint says it all.
        String why() {
            return rule.kind() == BoundColumn.Rule.Kind.MISSING
                    ? column.column().why()
                    : "";
        }
    }

    Examination(Session session, BoundDataset dataset) {
        this.session = session;
        this.dataset = dataset;
        this.wantedRows =
                "(" + dataset.filed().select() + ") where " + dataset.wanted().rows();
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        List<Question> questions = questions(dataset);
        boolean mayBeEmpty = dataset.dataset() != Dataset.CENSUS || dataset.isNarrowed();
        if (mayBeEmpty && questions.isEmpty()) {
            return faults; // the footers have settled it all
        }
        List<Long> counts = counts(questions);
        Set<String> told = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            // Several rules may have one complaint: a value is told of once.
            if (counts.get(i + 1) > 0 && told.add(questions.get(i).complaint())) {
                faults.add(fault(questions.get(i), counts.get(i + 1)));
            }
        }
        if (counts.getFirst() == 0 && !mayBeEmpty) {
            faults.add(
                    Fault.of(dataset.where(), "no row is of " + dataset.title() + "; it needs one for each employee"));
        }
        return faults;
    }

    /// The source's columns whose values are looked at, unless a fault is found: an example of one shows more.
    static Set<String> columnsLookedAt(BoundDataset dataset) {
        Stream<BoundColumn> asked = questions(dataset).stream().map(Question::column);
        return Stream.concat(asked, key(dataset).stream())
                .map(BoundColumn::source)
                .filter(source -> !source.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Question> questions(BoundDataset dataset) {
        return dataset.columns().stream()
                .flatMap(column -> column.rules().stream()
                        .filter(rule -> !dataset.footers().settle(column, rule))
                        .map(rule -> new Question(column, rule)))
                .toList();
    }

    private static List<BoundColumn> key(BoundDataset dataset) {
        return dataset.columns().stream()
                .filter(column ->
                        dataset.dataset().key().contains(column.column().name()))
                .toList();
    }

    List<Fault> warnings() {
        List<Fault> warnings = new ArrayList<>(dataset.gaps());
        if (dataset.dataset() != Dataset.CENSUS && !dataset.isNarrowed() && hasNoRow()) {
            warnings.add(Fault.of(dataset.where(), "no row is of " + dataset.title()));
        }
        if (!dataset.wanted().mayLeaveOut()) {
            return warnings;
        }
        String leftOut = """
                select
                  count(*) filter (where not %1$s) as of_other_plans,
                  count(distinct %3$s) filter (where not %1$s) as plans,
                  coalesce(min(%3$s) filter (where not %1$s), '') as plan,
                  count(*) filter (where %1$s and not %2$s) as of_other_years
                from (%4$s)""".formatted(
                        dataset.wanted().ofPlan(),
                        dataset.wanted().ofYear(),
                        dataset.wanted().planOf(),
                        dataset.filed().select());
        try (Rows row = session.rows(leftOut)) {
            row.next();
            long plans = row.integer("plans");
            String others = plans == 1 ? "plan " + row.text("plan") : plans + " other plans";
            addIfAny(warnings, row.integer("of_other_plans"), "rows of " + others + " are left out");
            addIfAny(warnings, row.integer("of_other_years"), "rows of other plan years are left out");
        }
        return warnings;
    }

    private boolean hasNoRow() {
        try (Rows row = session.rows("select true as here from " + wantedRows + " limit 1")) {
            return !row.next();
        }
    }

    private void addIfAny(List<Fault> faults, long rows, String what) {
        if (rows > 0) {
            faults.add(Fault.of(dataset.where(), what, rows));
        }
    }

    private List<Long> counts(List<Question> questions) {
        String counted = questions.stream()
                .map(question -> ", count(*) filter (where " + question.rule().broken() + ")")
                .collect(Collectors.joining());
        List<Long> counts = new ArrayList<>();
        try (Rows row = session.rows("select count(*)" + counted + " from " + wantedRows)) {
            row.next();
            row.columns().forEach(column -> counts.add(row.integer(column)));
        }
        return counts;
    }

    private Fault fault(Question question, long count) {
        String source = question.column().source();
        String value = "cast(" + Sql.name(source) + " as varchar) as value";
        String broken = wantedRows + " and " + question.rule().broken();
        String first = "select %s, %s from %s order by 2, 1 limit %d"
                .formatted(value, identifying(), broken, Offenders.MOST_NAMED);
        String every =
                "select %s as employee_id, %s, 1 as rows from %s order by all".formatted(employee(), value, broken);
        try (Rows row = session.rows(first)) {
            row.next();
            String file = file(row);
            List<String> shown = new ArrayList<>();
            do {
                Object wrong = row.value("value");
                String title = !shown.isEmpty() ? "" : wrong == null && count > 1 ? "employees " : "employee ";
                shown.add((wrong == null ? "" : "'" + wrong + "' of ") + who(title, row));
            } while (row.next());
            Offenders offenders = new Offenders(shown, count - shown.size(), Optional.of(every));
            return new Fault(file, question.complaint(), question.why(), count, offenders);
        }
    }

    List<Fault> repeatedKeys() {
        List<BoundColumn> key = key(dataset);
        if (key.isEmpty() || key.size() < dataset.dataset().key().size()) {
            return List.of();
        }
        String columns =
                key.stream().map(column -> column.conversion().expression()).collect(Collectors.joining(", "));
        String present = key.stream()
                .map(column -> column.conversion().expression() + " is not null")
                .collect(Collectors.joining(" and "));
        if (!repeats(columns, present)) {
            return List.of();
        }
        String repeated = """
                select
                  min(%s) as employee_id, cast(null as varchar) as value, count(*) as rows,
                  min(%s) as %2$s, max(%2$s) as last_file
                from %s and %s
                group by %s
                having count(*) > 1""".formatted(employee(), AsFiled.FILE, wantedRows, present, columns);
        String counted = """
                select
                  coalesce(cast(sum(rows) as bigint), 0) as n,
                  min(%1$s) as %1$s,
                  max(last_file) as last_file,
                  %2$s
                from (
                  select employee_id, sum(rows) as rows, min(%1$s) as %1$s, max(last_file) as last_file
                  from (%3$s)
                  group by employee_id
                )""".formatted(AsFiled.FILE, Offenders.NAMED, repeated);
        try (Rows row = session.rows(counted)) {
            row.next();
            long rows = row.integer("n");
            String names = key.stream().map(BoundColumn::source).collect(Collectors.joining(" and "));
            String what = names + " must be unique and is in several rows; keep one";
            return rows == 0
                    ? List.of()
                    : List.of(new Fault(files(row), what, "", rows, Offenders.of(row, everyOne(repeated))));
        }
    }

    private static String everyOne(String repeated) {
        return "select employee_id, value, rows from (" + repeated + ") order by all";
    }

    /// Counting the keys is twice as fast as looking for those that repeat, which hardly ever are any.
    private boolean repeats(String key, String present) {
        String counted =
                "select count(*) as n, count(distinct (%s)) as keys from %s and %s".formatted(key, wantedRows, present);
        try (Rows row = session.rows(counted)) {
            row.next();
            return row.integer("n") != row.integer("keys");
        }
    }

    /// What an example shows of its row: the employee; where that is what is missing, the rest of what every
    /// row has.
    private String identifying() {
        String others = dataset.columns().stream()
                .filter(column ->
                        column.column().isRequired() && !column.source().isEmpty())
                .filter(column -> !column.column().name().equals("employee_id"))
                .map(column ->
                        Sql.text(column.source() + " ") + " || cast(" + Sql.name(column.source()) + " as varchar)")
                .collect(Collectors.joining(", "));
        return employee() + " as employee, concat_ws(', ', null, " + (others.isEmpty() ? "''" : others)
                + ") as others, " + AsFiled.FILE;
    }

    private String employee() {
        return dataset.columns().stream()
                .filter(column -> column.column().name().equals("employee_id")
                        && !column.source().isEmpty())
                .findFirst()
                .map(column -> "nullif(trim(cast(" + Sql.name(column.source()) + " as varchar)), '')")
                .orElse("cast(null as varchar)");
    }

    private static String who(String title, Rows row) {
        Object employee = row.value("employee");
        return employee == null ? "the row with " + row.value("others") : title + employee;
    }

    /// The files that rows of one key are from: two of them, where it is not one.
    private String files(Rows row) {
        String first = file(row, AsFiled.FILE);
        String last = file(row, "last_file");
        return first.equals(last) ? first : first + " and " + last;
    }

    /// The file that the row is from, where there are several.
    private String file(Rows row) {
        return file(row, AsFiled.FILE);
    }

    private String file(Rows row, String column) {
        @Nullable Object file = row.value(column);
        String where = dataset.where();
        return file == null ? where : dataset.filed().shown().getOrDefault(file.toString(), where);
    }
}
