package io.plumbline.s3;

import io.plumbline.InputException;
import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.dataset.Fault;
import io.plumbline.engine.Rows;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DatasetStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a run over a store comes to: rows and warnings, or the one line that says what is wrong with the data.
///
/// @param lines each with the store's own place taken out, so that the same data elsewhere gives the same
record PlanRun(List<String> lines) {

    static final int YEAR = 2025;

    /// @param yaml of the plan
    /// @param place what messages call the store
    static PlanRun of(DatasetStore store, String place, String yaml, String... assets) {
        Plan plan = PlanFile.parse("plan.yaml", yaml);
        RunRequest request =
                new RunRequest(List.of(assets), plan, YEAR, LimitTable.bundled(), List.of(), Codec.DEFAULT);
        Lines lines = new Lines();
        try (AssetRunner runner = new AssetRunner(Compliance.catalogue(), store, Optional.empty(), Audience.OPERATOR)) {
            for (AssetResult result : runner.run(request, lines)) {
                lines.add(result.asset().name() + " has " + result.rows() + " rows");
                result.findings().forEach(finding -> finding.faults().stream()
                        .map(fault -> Fault.line(List.of(fault), true))
                        .forEach(lines::add));
            }
        } catch (InputException fault) {
            lines.add("at fault: " + fault.getMessage());
        }
        return new PlanRun(
                lines.lines.stream().map(line -> line.replace(place, "<data>")).toList());
    }

    boolean isAtFault() {
        return lines.stream().anyMatch(line -> line.startsWith("at fault"));
    }

    private static final class Lines implements RunObserver {

        private final List<String> lines = new ArrayList<>();

        void add(String line) {
            lines.add(line);
        }

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(Asset asset, Rows rows) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder(asset.name());
                rows.columns().forEach(column -> line.append(' ').append(rows.value(column)));
                add(line.toString());
            }
        }
    }
}
