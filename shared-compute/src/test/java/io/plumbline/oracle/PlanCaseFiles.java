package io.plumbline.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case as the files that a run reads: `plan.yaml`, `census.csv`, `contributions.csv`.
public final class PlanCaseFiles {

    private static final Map<String, Function<Participant, @Nullable Object>> CENSUS = new LinkedHashMap<>();
    private static final Map<String, Function<Contribution, @Nullable Object>> CONTRIBUTIONS = new LinkedHashMap<>();

    static {
        CENSUS.put("employee_id", Participant::employeeId);
        CENSUS.put("birth_date", Participant::birthDate);
        CENSUS.put("hire_date", Participant::hireDate);
        CENSUS.put("compensation", participant -> participant.compensation().toPlainString());
        CENSUS.put("termination_date", Participant::terminationDate);
        CENSUS.put("rehire_date", Participant::rehireDate);
        CENSUS.put("employment_status", Participant::employmentStatus);
        CENSUS.put("hours_ytd", Participant::hoursYtd);
        CENSUS.put("tenure_months", Participant::tenureMonths);
        CENSUS.put("age", Participant::age);
        CENSUS.put("eligibility_date", Participant::eligibilityDate);
        CONTRIBUTIONS.put("employee_id", Contribution::employeeId);
        CONTRIBUTIONS.put("pay_date", Contribution::payDate);
        CONTRIBUTIONS.put("money_type", Contribution::moneyType);
        CONTRIBUTIONS.put("amount", contribution -> contribution.amount().toPlainString());
        CONTRIBUTIONS.put("plan_id", Contribution::planId);
        CONTRIBUTIONS.put("allocation_year", Contribution::allocationYear);
    }

    private PlanCaseFiles() {}

    /// A column that nobody fills is left out of its file, as sources do.
    public static void write(PlanCase plan, Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("census.csv"), csv(CENSUS, plan.participants(), 4));
        Files.write(directory.resolve("contributions.csv"), csv(CONTRIBUTIONS, plan.contributions(), 4));
        Files.write(directory.resolve("plan.yaml"), yaml(plan.terms()));
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
        return Stream.concat(Stream.of(String.join(",", written)), rows.stream().map(row -> values.stream()
                        .map(value -> Objects.toString(value.apply(row), ""))
                        .collect(Collectors.joining(","))))
                .toList();
    }

    private static List<String> yaml(PlanTerms terms) {
        List<String> lines = new ArrayList<>();
        lines.add("plan_id: " + terms.planId());
        lines.add("employer_id: " + terms.planId() + "-GROUP");
        lines.add("plan_year_start: " + monthDay(terms.planYear()));
        if (terms.limitationYear().isTwelveMonths()) {
            lines.add("limitation_year_start: " + monthDay(terms.limitationYear()));
        } else {
            lines.add("short_limitation_years: [{year: %d, start: %s, end: %s}]"
                    .formatted(
                            terms.year(),
                            terms.limitationYear().from(),
                            terms.limitationYear().to()));
        }
        lines.add("eligibility: {age: %d, service_months: %d, hours: %d}"
                .formatted(terms.eligibilityAge(), terms.eligibilityServiceMonths(), terms.eligibilityHours()));
        lines.add("contributions: {catch_up: %b, super_catch_up: %b}".formatted(terms.catchUp(), terms.superCatchUp()));
        lines.add("limits: {at_risk_threshold: %s}"
                .formatted(terms.atRiskThreshold().toPlainString()));
        if (!terms.relatedPlans().isEmpty()) {
            lines.add("related_plans: ["
                    + terms.relatedPlans().stream().sorted().collect(Collectors.joining(", ")) + "]");
        }
        return lines;
    }

    private static String monthDay(Span year) {
        return "%02d-%02d".formatted(year.from().getMonthValue(), year.from().getDayOfMonth());
    }
}
