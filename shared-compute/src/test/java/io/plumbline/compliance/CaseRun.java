package io.plumbline.compliance;

import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.engine.Rows;
import io.plumbline.limits.LimitTable;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanCaseFiles;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs a case the whole way, files in and rows out, and keeps the rows by asset and employee.
final class CaseRun implements RunObserver {

    static final List<String> ASSETS = List.of("eligibility_flags", "elective_deferrals", "annual_additions");

    private final Map<String, Map<String, Map<String, @Nullable Object>>> rows = new HashMap<>();

    private CaseRun() {}

    static CaseRun of(PlanCase plan, Path directory) throws IOException {
        PlanCaseFiles.write(plan, directory);
        RunRequest request = new RunRequest(
                ASSETS,
                PlanFile.read(directory.resolve("plan.yaml")),
                plan.terms().year(),
                LimitTable.bundled(),
                List.of(),
                Codec.ZSTD);
        return again(request, directory);
    }

    /// Another run over files that are there.
    static CaseRun again(RunRequest request, Path directory) {
        CaseRun run = new CaseRun();
        try (AssetRunner runner = new AssetRunner(
                Compliance.catalogue(), DataDirectory.of(directory), Optional.empty(), Audience.OPERATOR)) {
            runner.run(request, run);
        }
        return run;
    }

    /// Employee id to column to value.
    Map<String, Map<String, @Nullable Object>> rowsOf(String asset) {
        return rows.getOrDefault(asset, Map.of());
    }

    @Override
    public boolean wantsRows() {
        return true;
    }

    @Override
    public void rows(Asset asset, Rows found) {
        Map<String, Map<String, @Nullable Object>> byEmployee = new HashMap<>();
        while (found.next()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            found.columns().forEach(column -> row.put(column, found.value(column)));
            if (byEmployee.put(found.text("employee_id"), row) != null) {
                throw new AssertionError(asset.name() + " has two rows of employee " + found.text("employee_id"));
            }
        }
        rows.put(asset.name(), byEmployee);
    }
}
