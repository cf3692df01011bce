package io.plumbline.report;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Codec;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.RunId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/// Result files of a plan, written by hand into a directory, and the report that is made of them.
final class ReportedPlan {

    static final String PLAN = "ACME";
    static final int YEAR = 2025;
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final String MONEY = "DECIMAL(14,2)";

    private final Path directory;
    private final ResultDirectory results;
    private String etag = "ab".repeat(32);

    ReportedPlan(Path directory) {
        this.directory = directory;
        this.results = ResultDirectory.of(directory.resolve("results"));
    }

    Path target() {
        return directory.resolve("report.html");
    }

    ResultDirectory results() {
        return results;
    }

    /// From here on results say that they were computed from a census of this content.
    ReportedPlan census(String content) {
        this.etag = content;
        return this;
    }

    ReportedPlan additions(List<Addition> rows) {
        return put(
                "annual_additions",
                List.of(
                        new ColumnInfo("employee_id", "VARCHAR"),
                        new ColumnInfo("annual_additions", MONEY),
                        new ColumnInfo("applicable_limit", MONEY),
                        new ColumnInfo("limited_by", "VARCHAR"),
                        new ColumnInfo("headroom", MONEY),
                        new ColumnInfo("utilization", "DECIMAL(18,4)"),
                        new ColumnInfo("status", "VARCHAR"),
                        new ColumnInfo("excess", MONEY),
                        new ColumnInfo("catch_up_excluded", MONEY),
                        new ColumnInfo("catch_up_by_415", MONEY)),
                rows.stream().map(Addition::values).toList());
    }

    ReportedPlan deferrals(List<Deferral> rows) {
        return put(
                "elective_deferrals",
                List.of(
                        new ColumnInfo("employee_id", "VARCHAR"),
                        new ColumnInfo("deferrals", MONEY),
                        new ColumnInfo("deferral_limit", MONEY),
                        new ColumnInfo("catch_up_limit", MONEY),
                        new ColumnInfo("catch_up_used", MONEY),
                        new ColumnInfo("excess_deferral", MONEY)),
                rows.stream().map(Deferral::values).toList());
    }

    /// @param rows service, age, hours and all conditions, each true, false or null
    ReportedPlan eligibility(List<List<Boolean>> rows) {
        return put(
                "eligibility_flags",
                List.of(
                        new ColumnInfo("tenure_eligible", "BOOLEAN"),
                        new ColumnInfo("age_eligible", "BOOLEAN"),
                        new ColumnInfo("hours_eligible", "BOOLEAN"),
                        new ColumnInfo("fully_eligible", "BOOLEAN")),
                rows);
    }

    /// @param rows kind, rule, participant, amount, detail
    ReportedPlan actions(List<List<Object>> rows) {
        return put(
                "corrective_actions",
                List.of(
                        new ColumnInfo("kind", "VARCHAR"),
                        new ColumnInfo("rule", "VARCHAR"),
                        new ColumnInfo("participant", "VARCHAR"),
                        new ColumnInfo("amount", MONEY),
                        new ColumnInfo("detail", "VARCHAR")),
                rows);
    }

    ReportedPlan put(String asset, List<ColumnInfo> columns, List<? extends List<?>> rows) {
        ResultKey key = new ResultKey(asset, PLAN, YEAR);
        try (Session session = Session.open(SessionSettings.reading(List.of(results.workingDirectory())));
                Replacement replacement = results.begin(key)) {
            session.table("hand_made", columns, rows);
            replacement.write(file ->
                    session.copyToParquet("select * from hand_made", file, new ParquetOptions("zstd", Map.of())));
            replacement.commit(facts(key, rows.size()));
        }
        return this;
    }

    ReportRequest request() {
        return ReportRequest.of(Plan.withDefaults(PLAN), YEAR, LimitTable.bundled(), NOON);
    }

    String html() throws IOException {
        ComplianceReport.write(request(), results, target());
        return Files.readString(target());
    }

    /// The report as a browser reads it.
    ///
    /// @throws AssertionError if a browser would have to mend it
    Document page() throws IOException {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = parser.parseInput(html(), "");
        List<ParseError> errors = parser.getErrors();
        if (!errors.isEmpty()) {
            throw new AssertionError("not well-formed: " + errors);
        }
        return page;
    }

    private ResultFacts facts(ResultKey key, long rows) {
        List<InputFile> inputs = List.of(new InputFile("census", "census.csv", etag, 4321));
        RunId runId =
                RunId.of(key).inputs(inputs).plan("p").limits("l").code("c").build();
        return new ResultFacts(
                runId,
                rows,
                List.of(),
                inputs,
                LimitTable.bundled().version(),
                "1.2.3+abc",
                Codec.ZSTD,
                NOON,
                new BigDecimal("0.125"),
                0);
    }
}
