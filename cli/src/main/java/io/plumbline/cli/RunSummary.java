package io.plumbline.cli;

import io.plumbline.asset.AssetResult;
import io.plumbline.asset.Check;
import io.plumbline.asset.Finding;
import io.plumbline.dataset.Fault;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a run did, in a few lines for its operator.
final class RunSummary {

    private RunSummary() {}

    static void print(List<AssetResult> results, PrintWriter out) {
        TextTable table = new TextTable(List.of("asset", "rows", "seconds", "from files", "file"));
        for (AssetResult result : results) {
            String file = result.manifest()
                    .map(manifest -> manifest.key().file() + (result.unchanged() ? " (unchanged)" : ""))
                    .orElse("not kept; --out DIR keeps it");
            table.row(List.of(result.asset().name(), result.rows(), result.seconds(), result.secondsFromFiles(), file));
        }
        table.print(out, "");
    }

    /// Each warning once, however many assets share the check.
    static void printWarnings(List<AssetResult> results, PrintWriter err) {
        Set<String> warnings = new LinkedHashSet<>();
        for (AssetResult result : results) {
            for (Finding finding : result.findings()) {
                if (finding.severity() == Check.Severity.WARNING) {
                    finding.faults().stream().map(RunSummary::phrase).forEach(warnings::add);
                }
            }
        }
        warnings.forEach(warning -> err.println("warning: " + warning));
        err.flush();
    }

    private static String phrase(Fault fault) {
        return fault.phrase(true);
    }
}
