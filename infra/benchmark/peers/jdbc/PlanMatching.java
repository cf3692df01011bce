import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each employee, the plans of their division, and of each plan the provisions in effect when they were hired:
/// plans and provisions in maps, and a look-up for each employee.
final class PlanMatching implements Workload {

    private record Employee(String employeeId, String division, LocalDate hireDate) {}

    private record Plan(String planId, String division) {}

    private record Provisions(
            String planId, LocalDate effectiveFrom, LocalDate effectiveTo, Integer age, Integer serviceMonths) {

        boolean lastUntil(LocalDate date) {
            return effectiveTo == null || !date.isAfter(effectiveTo);
        }
    }

    private record Match(String employeeId, Provisions provisions) {}

    @Override
    public long run(Tables tables, Path result) throws Exception {
        Map<String, List<String>> plansByDivision;
        try (Stream<Plan> plans = tables.select(
                "select plan_id, division from " + tables.file("plans.parquet"),
                row -> new Plan(row.getString(1), row.getString(2)))) {
            plansByDivision = plans.collect(groupingBy(Plan::division, mapping(Plan::planId, toList())));
        }
        Map<String, NavigableMap<LocalDate, Provisions>> provisionsByPlan;
        try (Stream<Provisions> provisions = tables.select(
                "select plan_id, effective_from, effective_to, age, service_months from "
                        + tables.file("provisions.parquet"),
                row -> new Provisions(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, Integer.class),
                        row.getObject(5, Integer.class)))) {
            provisionsByPlan = provisions.collect(groupingBy(
                    Provisions::planId,
                    Collectors.toMap(Provisions::effectiveFrom, each -> each, (one, other) -> other, TreeMap::new)));
        }
        try (Stream<Employee> employees = tables.select(
                "select employee_id, division, hire_date from " + tables.file("employees.parquet"),
                row -> new Employee(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))) {
            Stream<Match> matches =
                    employees.flatMap(employee -> plansByDivision.getOrDefault(employee.division(), List.of()).stream()
                            .flatMap(plan -> inEffect(provisionsByPlan.get(plan), employee.hireDate()))
                            .map(provisions -> new Match(employee.employeeId(), provisions)));
            return tables.write(
                    result,
                    "employee_id varchar, plan_id varchar, effective_from date, age integer, service_months integer",
                    matches,
                    (appender, match) -> appender.append(match.employeeId())
                            .append(match.provisions().planId())
                            .append(match.provisions().effectiveFrom())
                            .append(match.provisions().age())
                            .append(match.provisions().serviceMonths()));
        }
    }

    private static Stream<Provisions> inEffect(NavigableMap<LocalDate, Provisions> provisions, LocalDate date) {
        Map.Entry<LocalDate, Provisions> latest = provisions == null ? null : provisions.floorEntry(date);
        return Stream.ofNullable(latest).map(Map.Entry::getValue).filter(each -> each.lastUntil(date));
    }
}
