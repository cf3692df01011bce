package io.plumbline.report;

import io.plumbline.engine.Engine;
import io.plumbline.engine.SessionSettings;
import io.plumbline.storage.ResultStore;
import java.nio.file.Path;
import java.util.List;

/// The report on one plan year: a single HTML file that needs no network and no scripts.
///
/// It names employees by their ids, as the result files do, and belongs with the plan's records.
public final class ComplianceReport {

    private ComplianceReport() {}

    /// Reads the results that are on file for the plan and year, and replaces the report with what they say. A
    /// section whose asset was not run says so.
    ///
    /// @param target the file to write, such as `report.html`; its directory is made when it is not there
    /// @throws io.plumbline.InputException if a result cannot be used or the file cannot be written; an earlier
    ///     report stays
    public static void write(ReportRequest request, ResultStore results, Path target) {
        SessionSettings settings = SessionSettings.reading(List.of(results.workingDirectory()));
        try (Engine engine = new Engine(settings)) {
            Report report = engine.run(session -> Report.read(request, new Results(request, results, session)));
            ReportFile.replace(target, Page.of(report));
        }
    }
}
