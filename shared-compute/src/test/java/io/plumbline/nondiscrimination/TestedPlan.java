package io.plumbline.nondiscrimination;

import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.engine.Rows;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A plan, its census and its contributions as files, for a run the whole way: files in, rows out.
///
/// Unless a test says otherwise, an employee was born in 1980, hired in 2010 and eligible since 2011.
final class TestedPlan {

    private static final List<String> EVERYBODY =
            List.of("birth_date=1980-01-01", "hire_date=2010-01-01", "eligibility_date=2011-01-01");

    private final Path directory;
    private final int year;
    private final List<String> provisions = new ArrayList<>(List.of("plan_id: ACME"));
    private final Map<String, Map<String, String>> census = new LinkedHashMap<>();
    private final List<String> contributions = new ArrayList<>();
    private final List<String> serviceHours = new ArrayList<>();
    private @Nullable TestedPlan yearBefore;

    /// @param directory an empty one
    TestedPlan(Path directory, int year) {
        this.directory = directory;
        this.year = year;
    }

    TestedPlan with(String provision) {
        provisions.add(provision);
        return this;
    }

    /// @param values `column=value` each
    TestedPlan employee(String id, String compensation, String... values) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("employee_id", id, "compensation", compensation));
        for (String value : EVERYBODY) {
            put(row, value);
        }
        for (String value : values) {
            put(row, value);
        }
        census.put(id, row);
        return this;
    }

    /// On the last day of the calendar year.
    TestedPlan contribution(String id, String moneyType, String amount) {
        return contribution(id, moneyType, amount, year + "-12-31");
    }

    TestedPlan contribution(String id, String moneyType, String amount, String payDate) {
        return row("ACME", id, moneyType, amount, payDate);
    }

    /// Allocated to the plan year, on a day of another one.
    TestedPlan allocated(String id, String moneyType, String amount, String payDate) {
        contributions.add(String.join(",", id, payDate, moneyType, amount, "ACME", String.valueOf(year)));
        return this;
    }

    /// To a related plan, on the last day of the calendar year.
    TestedPlan contributionTo(String planId, String id, String moneyType, String amount) {
        return contributionTo(planId, id, moneyType, amount, year + "-12-31");
    }

    TestedPlan contributionTo(String planId, String id, String moneyType, String amount, String payDate) {
        return row(planId, id, moneyType, amount, payDate);
    }

    TestedPlan hours(String id, String from, String to, String hours) {
        serviceHours.add(String.join(",", id, from, to, hours));
        return this;
    }

    /// The plan in the year before, of which only the data is looked at.
    TestedPlan after(TestedPlan before) {
        yearBefore = before;
        return this;
    }

    Outcome run(String... assets) {
        write();
        RunRequest request = new RunRequest(
                List.of(assets),
                PlanFile.read(directory.resolve("plan.yaml")),
                year,
                LimitTable.bundled(),
                List.of(),
                Codec.ZSTD);
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new TreeSet<>());
        try (AssetRunner runner = new AssetRunner(
                Compliance.catalogue(), DataDirectory.of(directory), Optional.empty(), Audience.OPERATOR)) {
            runner.run(request, outcome).forEach(result -> result.findings().stream()
                    .filter(finding -> !finding.faults().isEmpty())
                    .forEach(finding -> outcome.findings().add(finding.check())));
        }
        return outcome;
    }

    /// What a run showed.
    ///
    /// @param rows by asset
    /// @param findings the checks that found something
    record Outcome(Map<String, List<Map<String, @Nullable Object>>> rows, SortedSet<String> findings)
            implements RunObserver {

        List<Map<String, @Nullable Object>> of(String asset) {
            return rows.getOrDefault(asset, List.of());
        }

        /// The one row of an asset that has a value in a column.
        Map<String, @Nullable Object> one(String asset, String column, String value) {
            List<Map<String, @Nullable Object>> found = of(asset).stream()
                    .filter(row -> value.equals(row.get(column)))
                    .toList();
            if (found.size() != 1) {
                throw new AssertionError(
                        "%s has %d rows where %s is %s: %s".formatted(asset, found.size(), column, value, of(asset)));
            }
            return found.getFirst();
        }

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(Asset asset, Rows found) {
            List<Map<String, @Nullable Object>> all = new ArrayList<>();
            while (found.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                found.columns().forEach(column -> row.put(column, found.value(column)));
                all.add(row);
            }
            rows.put(asset.name(), all);
        }
    }

    private TestedPlan row(String planId, String id, String moneyType, String amount, String payDate) {
        contributions.add(String.join(",", id, payDate, moneyType, amount, planId, ""));
        return this;
    }

    /// As one file for each dataset, or under the year where there is a year before.
    private void write() {
        try {
            Files.write(directory.resolve("plan.yaml"), provisions);
            if (yearBefore == null) {
                writeDatasets(directory, directory);
            } else {
                writeDatasets(partition("census"), partition("contributions"));
                yearBefore.writeDatasets(yearBefore.partition("census"), yearBefore.partition("contributions"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path partition(String dataset) throws IOException {
        return Files.createDirectories(directory.resolve(dataset + "/plan_id=ACME/plan_year=" + year));
    }

    private void writeDatasets(Path censusDirectory, Path contributionsDirectory) throws IOException {
        SequencedSet<String> columns = new LinkedHashSet<>();
        census.values().forEach(row -> columns.addAll(row.keySet()));
        List<String> people = new ArrayList<>(List.of(String.join(",", columns)));
        census.values()
                .forEach(row -> people.add(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .collect(Collectors.joining(","))));
        List<String> money = new ArrayList<>(List.of("employee_id,pay_date,money_type,amount,plan_id,allocation_year"));
        money.addAll(contributions);
        Files.write(censusDirectory.resolve("census.csv"), people);
        Files.write(contributionsDirectory.resolve("contributions.csv"), money);
        if (!serviceHours.isEmpty()) {
            List<String> worked = new ArrayList<>(List.of("employee_id,period_start,period_end,hours"));
            worked.addAll(serviceHours);
            Files.write(directory.resolve("service_hours.csv"), worked);
        }
    }

    private static void put(Map<String, String> row, String columnAndValue) {
        int equals = columnAndValue.indexOf('=');
        row.put(columnAndValue.substring(0, equals), columnAndValue.substring(equals + 1));
    }
}
