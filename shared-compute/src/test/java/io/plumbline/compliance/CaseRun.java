package io.plumbline.compliance;

import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetResult;
import io.plumbline.asset.Finding;
import io.plumbline.asset.RunObserver;
import io.plumbline.engine.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a run of a case came to: the rows of each asset asked for.
final class CaseRun implements RunObserver {

    private final Map<String, List<Map<String, @Nullable Object>>> rows = new HashMap<>();
    private List<String> warnings = List.of();

    /// What its checks said, in phrases that name nobody.
    List<String> warnings() {
        return warnings;
    }

    void ended(List<AssetResult> results) {
        warnings = results.stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::faults)
                .flatMap(List::stream)
                .map(fault -> fault.phrase(false))
                .toList();
    }

    /// Column to value, in the order in which the asset yields its rows.
    List<Map<String, @Nullable Object>> rowsOf(String asset) {
        return Objects.requireNonNull(rows.get(asset), asset);
    }

    /// Of an asset with one row for an employee.
    Map<String, @Nullable Object> rowOf(String asset, String employeeId) {
        List<Map<String, @Nullable Object>> found = rowsOf(asset).stream()
                .filter(row -> employeeId.equals(row.get("employee_id")))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%s has %d rows of %s".formatted(asset, found.size(), employeeId));
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
