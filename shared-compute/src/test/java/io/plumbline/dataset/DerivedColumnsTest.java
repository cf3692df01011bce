package io.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a derived column is said to be derived from is what its SELECT derives it from: a run fetches nothing
/// else for it.
class DerivedColumnsTest {

    private static final Map<String, Set<String>> DERIVED = Dataset.CENSUS.derivedFrom();

    static Set<String> derived() {
        return DERIVED.keySet();
    }

    @ParameterizedTest
    @MethodSource("derived")
    void aDerivedColumnIsTheSameWhereOnlyItsOriginsAreRead(String column) {
        Set<String> kept = new HashSet<>(DERIVED.get(column));
        kept.add(column);

        assertThat(values(column, kept)).isEqualTo(values(column, all()));
    }

    @ParameterizedTest
    @MethodSource("derived")
    void eachOriginMatters(String column) {
        assertThat(DERIVED.get(column)).isNotEmpty().allSatisfy(origin -> {
            Set<String> others = new HashSet<>(all());
            others.remove(origin);
            assertThat(values(column, others)).as("without " + origin).isNotEqualTo(values(column, all()));
        });
    }

    private static Set<String> all() {
        return Dataset.CENSUS.columns().stream().map(Column::name).collect(Collectors.toSet());
    }

    /// The column's values, by employee, where the rest of the census but some columns is null.
    private static List<Object> values(String column, Set<String> kept) {
        String asFiled = Dataset.CENSUS.columns().stream()
                .map(each -> kept.contains(each.name()) || each.name().equals("employee_id")
                        ? each.name()
                        : "cast(null as " + each.type().sqlType() + ") as " + each.name())
                .collect(Collectors.joining(", "));
        try (Session session = Session.open(SessionSettings.reading(List.of()))) {
            session.materialise("plan", "select date '2025-12-31' as plan_year_end");
            session.materialise("drawn", drawn());
            session.view("census_as_filed", "select " + asFiled + " from drawn");
            session.view("census", Dataset.CENSUS.derivation().orElseThrow());
            List<Object> values = new ArrayList<>();
            try (Rows rows = session.rows("select " + column + " from census order by employee_id")) {
                while (rows.next()) {
                    values.add(String.valueOf(rows.value(column)));
                }
            }
            return values;
        }
    }

    /// A thousand employees with a value or none in every column, as chance has it. (Hashes of two values are no
    /// chance: their last bits go together.)
    private static String drawn() {
        return Dataset.CENSUS.columns().stream()
                .map(column -> switch (column.name()) {
                    case "employee_id" -> "'E' || i as employee_id";
                    case "hire_date" -> "date '2010-01-01' + cast(hash(i || 'hire') % 6000 as integer) as hire_date";
                    case "birth_date" ->
                        "date '1960-01-01' + cast(hash(i || 'birth') % 15000 as integer) as birth_date";
                    default ->
                        "case when hash(i || '%1$s') %% 2 = 0 then %2$s end as %1$s"
                                .formatted(column.name(), value(column));
                })
                .collect(Collectors.joining(",\n", "select ", " from range(1000) as numbers(i)"));
    }

    private static String value(Column column) {
        return switch (column.type()) {
            case ColumnType.Text _ -> "'active'";
            case ColumnType.Date _ ->
                "date '2010-01-01' + cast(hash(i || 'day of %s') %% 6000 as integer)".formatted(column.name());
            case ColumnType.Flag _ -> "true";
            case ColumnType.Decimal _, ColumnType.Whole _, ColumnType.Year _ ->
                "cast(hash(i || 'value of %s') %% 100 as %s)"
                        .formatted(column.name(), column.type().sqlType());
        };
    }
}
