package io.plumbline.dataset;

import static io.plumbline.dataset.Column.optional;
import static io.plumbline.dataset.Column.required;
import static io.plumbline.dataset.ColumnType.DATE;
import static io.plumbline.dataset.ColumnType.FLAG;
import static io.plumbline.dataset.ColumnType.MONEY;
import static io.plumbline.dataset.ColumnType.TEXT;
import static io.plumbline.dataset.ColumnType.WHOLE;
import static io.plumbline.dataset.ColumnType.YEAR;

import io.plumbline.engine.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The datasets of a plan and the contract that each must keep.
///
/// Columns that are in a file but not here are never read into anything: names and social security numbers
/// stay where they are.
public enum Dataset {

    /// One row for each employee and plan year.
    CENSUS(
            List.of("employee_id"),
            required("employee_id", TEXT, "what counts for whom goes by the id").withoutSpacesAround(),
            required("birth_date", DATE, "age is counted from birth, IRC 410(a)(1)(A), 414(v)(5)(A)"),
            required("hire_date", DATE, "service is counted from the hire on, 29 CFR 2530.202-2(a)"),
            required("compensation", MONEY, "annual additions are limited by pay, IRC 415(c)(1)"),
            optional("termination_date", DATE),
            optional("rehire_date", DATE),
            optional("employment_status", TEXT).oneOf("active", "terminated", "leave"),
            optional("hours_ytd", new ColumnType.Decimal(8, 2)),
            optional("plan_compensation", MONEY),
            optional("prior_year_compensation", MONEY),
            optional("prior_year_fica_wages", MONEY),
            optional("ownership_percent", new ColumnType.Decimal(7, 4)),
            optional("family_of_owner", FLAG),
            optional("excluded_class", FLAG),
            optional("tenure_months", WHOLE),
            optional("age", WHOLE),
            optional("eligibility_date", DATE),
            optional("scheduled_hours_per_week", new ColumnType.Decimal(5, 2)),
            optional("vested_percent", new ColumnType.Decimal(7, 4)).upTo100(),
            optional("deferral_account", FLAG)),

    /// One row for each amount credited to an employee's account; a negative one takes an earlier one back.
    CONTRIBUTIONS(
            List.of(),
            required("employee_id", TEXT, "what counts for whom goes by the id"),
            required("pay_date", DATE, "a contribution counts for the year of its date, 26 CFR 1.415(c)-1(b)(1)"),
            required("money_type", TEXT, "what an amount counts towards depends on its type, IRC 415(c)(2)"),
            required("amount", MONEY, "what is credited counts in dollars, IRC 415(c)(2)")
                    .orNegative(),
            optional("allocation_year", YEAR)),

    /// One row for each stretch of days whose hours of service were counted together; both dates belong to it.
    SERVICE_HOURS(
            List.of(),
            required("employee_id", TEXT, "what counts for whom goes by the id"),
            required("period_start", DATE, "hours count in the computation period of their days, 29 CFR 2530.202-2(a)"),
            required("period_end", DATE, "hours count in the computation period of their days, 29 CFR 2530.202-2(a)"),
            required("hours", new ColumnType.Decimal(8, 2), "a year of service goes by hours, IRC 410(a)(3)(A)"));

    private final List<String> key;
    private final List<Column> columns;

    Dataset(List<String> key, Column... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /// The name of the relation, and of the file or directory: `census`, `contributions`, `service_hours`.
    public String relation() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The columns that together name a row; empty where rows may repeat.
    public List<String> key() {
        return key;
    }

    public List<Column> columns() {
        return columns;
    }

    /// Whether its rows are read from the files once and kept for the run, because a dozen statements of it ask for
    /// them. Of contributions there are more, and one or two statements do.
    boolean isReadOnce() {
        return this == SERVICE_HOURS;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// The columns that are derived where a source left them out, and what each is derived from.
    Map<String, Set<String>> derivedFrom() {
        return switch (this) {
            case CENSUS ->
                Map.of(
                        "employment_status", Set.of("hire_date", "termination_date", "rehire_date"),
                        "tenure_months", Set.of("hire_date"),
                        "age", Set.of("birth_date"),
                        "plan_compensation", Set.of("compensation"));
            case CONTRIBUTIONS, SERVICE_HOURS -> Map.of();
        };
    }

    /// The SELECT that derives them, over the rows as filed; empty where nothing is derived.
    public Optional<String> derivation() {
        return switch (this) {
            case CENSUS -> Optional.of(SqlText.of(Dataset.class, "census.sql"));
            case CONTRIBUTIONS, SERVICE_HOURS -> Optional.empty();
        };
    }

    public static Optional<Dataset> of(String relation) {
        return List.of(values()).stream()
                .filter(dataset -> dataset.relation().equals(relation))
                .findFirst();
    }
}
