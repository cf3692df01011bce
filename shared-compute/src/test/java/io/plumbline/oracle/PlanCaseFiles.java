package io.plumbline.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case as the data that a run reads: one partition of `census`, `contributions` and `service_hours` for the
/// plan and its year, and one of contributions for each related plan; those of the year before likewise. Many
/// cases may lie in one directory.
public final class PlanCaseFiles {

    private static final Map<String, Function<Participant, @Nullable Object>> CENSUS = new LinkedHashMap<>();
    private static final Map<String, Function<Contribution, @Nullable Object>> CONTRIBUTIONS = new LinkedHashMap<>();
    private static final Map<String, Function<ServiceHours, @Nullable Object>> SERVICE_HOURS = new LinkedHashMap<>();

    static {
        CENSUS.put("employee_id", Participant::employeeId);
        CENSUS.put("birth_date", Participant::birthDate);
        CENSUS.put("hire_date", Participant::hireDate);
        CENSUS.put("compensation", participant -> participant.compensation().toPlainString());
        for (OptionalColumn column : OptionalColumn.values()) {
            CENSUS.put(column.column(), participant -> participant.optional().get(column));
        }
        CONTRIBUTIONS.put("employee_id", Contribution::employeeId);
        CONTRIBUTIONS.put("pay_date", Contribution::payDate);
        CONTRIBUTIONS.put("money_type", Contribution::moneyType);
        CONTRIBUTIONS.put("amount", contribution -> contribution.amount().toPlainString());
        CONTRIBUTIONS.put("allocation_year", Contribution::allocationYear);
        SERVICE_HOURS.put("employee_id", ServiceHours::employeeId);
        SERVICE_HOURS.put("period_start", ServiceHours::periodStart);
        SERVICE_HOURS.put("period_end", ServiceHours::periodEnd);
        SERVICE_HOURS.put("hours", row -> row.hours().toPlainString());
    }

    private PlanCaseFiles() {}

    /// A column that nobody fills is left out of its file, as sources do; so is the file of hours when there
    /// are none.
    public static void write(PlanCase plan, Path directory) throws IOException {
        PlanTerms terms = plan.terms();
        write(directory, "census", terms, terms.planId(), csv(CENSUS, plan.participants(), 4));
        List<String> plans = Stream.concat(Stream.of(terms.planId()), terms.relatedPlans().stream())
                .toList();
        for (String id : plans) {
            List<Contribution> toIt = plan.contributions().stream()
                    .filter(row -> id.equals(Objects.requireNonNullElse(row.planId(), terms.planId())))
                    .toList();
            write(directory, "contributions", terms, id, csv(CONTRIBUTIONS, toIt, 4));
        }
        if (!plan.serviceHours().isEmpty()) {
            write(directory, "service_hours", terms, terms.planId(), csv(SERVICE_HOURS, plan.serviceHours(), 4));
        }
        if (plan.yearBefore() != null) {
            write(plan.yearBefore(), directory);
        }
    }

    /// Many cases in three files with every column, and two more that tell their plans and years apart: what a
    /// copy into partitions of another format can be made of.
    public static void writeTogether(List<PlanCase> cases, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("census.csv"), together(CENSUS, cases, PlanCase::participants, (_, id) -> id));
        Files.write(
                directory.resolve("contributions.csv"),
                together(
                        CONTRIBUTIONS,
                        cases,
                        PlanCase::contributions,
                        (row, id) -> Objects.requireNonNullElse(row.planId(), id)));
        Files.write(
                directory.resolve("service_hours.csv"),
                together(SERVICE_HOURS, cases, PlanCase::serviceHours, (_, id) -> id));
    }

    private static <T> List<String> together(
            Map<String, Function<T, @Nullable Object>> columns,
            List<PlanCase> cases,
            Function<PlanCase, List<T>> rows,
            BiFunction<T, String, String> planOf) {
        Stream<String> header = Stream.of("plan_id,plan_year," + String.join(",", columns.keySet()));
        Stream<String> lines = cases.stream().flatMap(plan -> rows.apply(plan).stream()
                .map(row -> planOf.apply(row, plan.terms().planId()) + ","
                        + plan.terms().year() + "," + line(columns.values(), row)));
        return Stream.concat(header, lines).toList();
    }

    private static <T> String line(Collection<Function<T, @Nullable Object>> values, T row) {
        return values.stream()
                .map(value -> Objects.toString(value.apply(row), ""))
                .collect(Collectors.joining(","));
    }

    private static void write(Path directory, String dataset, PlanTerms terms, String planId, List<String> lines)
            throws IOException {
        Path partition = directory.resolve(dataset).resolve("plan_id=" + planId).resolve("plan_year=" + terms.year());
        Files.createDirectories(partition);
        Files.write(partition.resolve(dataset + ".csv"), lines);
    }

    private static <T> List<String> csv(
            Map<String, Function<T, @Nullable Object>> columns, List<T> rows, int required) {
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, Function<T, @Nullable Object>> column : columns.entrySet()) {
            boolean filled = rows.stream().map(column.getValue()).anyMatch(Objects::nonNull);
            if (filled || columns.keySet().stream().limit(required).anyMatch(column.getKey()::equals)) {
                written.add(column.getKey());
            }
        }
        List<Function<T, @Nullable Object>> values = written.stream()
                .map(name -> Objects.requireNonNull(columns.get(name)))
                .toList();
        return Stream.concat(Stream.of(String.join(",", written)), rows.stream().map(row -> line(values, row)))
                .toList();
    }
}
