import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;

/// Each employee's annual additions of 2025 against the limit of IRC 415(c)(1): contributions grouped by employee and
/// money type, then a look-up for each employee of the census.
final class AnnualAdditions implements Workload {

    private static final int YEAR = 2025;

    private record Contribution(String employeeId, String moneyType, BigDecimal amount) {}

    private record Employee(String employeeId, LocalDate birthDate, BigDecimal compensation) {}

    @Override
    public long run(Tables tables, Path result) throws Exception {
        Limits limits = Limits.read(tables);
        Map<String, Map<String, BigDecimal>> credited;
        try (Stream<Contribution> contributions = tables.select(
                "select employee_id, money_type, amount from " + tables.dataset("contributions")
                        + " where coalesce(allocation_year, year(pay_date)) = " + YEAR,
                row -> new Contribution(row.getString(1), row.getString(2), row.getBigDecimal(3)))) {
            credited = contributions.collect(groupingBy(
                    Contribution::employeeId,
                    groupingBy(
                            Contribution::moneyType,
                            reducing(BigDecimal.ZERO, Contribution::amount, BigDecimal::add))));
        }
        try (Stream<Employee> employees = tables.select(
                "select employee_id, birth_date, compensation from " + tables.dataset("census"),
                row -> new Employee(row.getString(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3)))) {
            return tables.write(
                    result,
                    columns(),
                    employees.map(employee -> Additions.of(
                            employee.employeeId(),
                            YEAR - employee.birthDate().getYear(),
                            employee.compensation(),
                            credited.getOrDefault(employee.employeeId(), Map.of()),
                            limits)),
                    AnnualAdditions::append);
        }
    }

    private static String columns() {
        return "employee_id varchar, "
                + decimals(Additions.MONEY_TYPES)
                + decimals(List.of(
                        "catch_up_excluded",
                        "annual_additions",
                        "dollar_limit",
                        "compensation_limit",
                        "applicable_limit"))
                + "limited_by varchar, headroom decimal(14, 2), utilization decimal(18, 4), status varchar, "
                + "excess decimal(14, 2), catch_up_by_415 decimal(14, 2)";
    }

    private static String decimals(List<String> names) {
        return names.stream().map(name -> name + " decimal(14, 2), ").collect(Collectors.joining());
    }

    private static void append(DuckDBAppender appender, Additions additions) throws SQLException {
        appender.append(additions.employeeId());
        for (String type : Additions.MONEY_TYPES) {
            appender.append(cents(additions.credited(type)));
        }
        appender.append(cents(additions.catchUpBy402g().add(additions.catchUpBy415())))
                .append(cents(additions.amount()))
                .append(cents(additions.limits().annualAdditions()))
                .append(cents(additions.compensation()))
                .append(cents(additions.applicableLimit()))
                .append(additions.limitedBy())
                .append(cents(additions.headroom()))
                .append(additions.utilization())
                .append(additions.status())
                .append(cents(additions.excess()))
                .append(cents(additions.catchUpBy415()));
    }

    /// The appender takes a decimal of the column's own scale only.
    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2);
    }
}
