package io.plumbline.benchmark.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.report.ReportFile;
import io.plumbline.report.StyleSheet;
import java.nio.file.Path;
import java.util.List;

/// The report on stored benchmark runs: a single HTML file that needs no network and no scripts.
public final class BenchReport {

    private BenchReport() {}

    /// Replaces the report with what the runs say: figures of the machine of the latest run, and trends of
    /// every machine by itself.
    ///
    /// @param runs at least one, in any order
    /// @param file to write, such as `bench.html`; its directory is made when it is not there
    /// @throws io.plumbline.InputException if the file cannot be written; an earlier report stays
    public static void write(List<BenchmarkRun> runs, Path file) {
        ReportFile.replace(file, html(BenchPage.of(new History(runs))));
    }

    @SuppressWarnings("NullAway") // jte's own way to say that nobody intercepts the output
    private static String html(BenchPage page) {
        StringOutput html = new StringOutput();
        JtebenchGenerated.render(
                new OwaspHtmlTemplateOutput(html),
                null,
                page,
                StyleSheet.shared() + StyleSheet.of(BenchReport.class, "bench.css"));
        return html.toString();
    }
}
