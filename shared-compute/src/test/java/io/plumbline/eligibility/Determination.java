package io.plumbline.eligibility;

import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetResult;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What `eligibility_determination` says of one employee, dates as text and nulls as `-`, and what its checks
/// said.
record Determination(Map<String, String> row, List<String> warnings) {

    /// Runs the asset over files.
    ///
    /// @param terms what the plan file says of eligibility, as YAML in braces
    static Determination of(Path directory, int year, String terms, Employee employee) throws IOException {
        return of(directory, year, "eligibility: " + terms, employee.census(), employee.hasHours(), employee.hours());
    }

    static Determination of(Path directory, int year, String planFile, String census, boolean hasHours, String hours)
            throws IOException {
        Files.writeString(directory.resolve("census.csv"), census);
        if (hasHours) {
            Files.writeString(directory.resolve("service_hours.csv"), hours);
        }
        RunRequest request = new RunRequest(
                List.of("eligibility_determination"),
                PlanFile.parse("plan.yaml", "plan_id: ENTRY\n" + planFile),
                year,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        Reader reader = new Reader();
        try (AssetRunner runner = new AssetRunner(
                Compliance.catalogue(), DataDirectory.of(directory), Optional.empty(), Audience.OPERATOR)) {
            AssetResult result = runner.run(request, reader).getFirst();
            List<String> warnings = result.findings().stream()
                    .flatMap(finding -> finding.faults().stream())
                    .map(fault -> fault.phrase(false))
                    .toList();
            return new Determination(reader.row, warnings);
        }
    }

    String status() {
        return get("status");
    }

    String satisfied() {
        return get("satisfied_date");
    }

    String entry() {
        return get("entry_date");
    }

    String latestLawful() {
        return get("latest_lawful_entry_date");
    }

    String basis() {
        return get("basis");
    }

    String reason() {
        return get("reason");
    }

    String get(String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /// Keeps the row of [Employee#ID].
    private static final class Reader implements RunObserver {

        private final Map<String, String> row = new HashMap<>();

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(Asset asset, Rows rows) {
            while (rows.next()) {
                if (rows.text("employee_id").equals(Employee.ID)) {
                    rows.columns().forEach(column -> row.put(column, Objects.toString(rows.value(column), "-")));
                }
            }
        }
    }
}
