package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.plan.Plan;
import io.plumbline.plan.PlanFile;
import io.plumbline.report.ComplianceReport;
import io.plumbline.report.ReportRequest;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `plumbline report`: one page about a plan year, from the results on file.
@Command(name = "report", description = "Write a page about a plan year, to open in a browser, from results on file.")
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--plan", required = true, paramLabel = "FILE", description = "The plan file (YAML).")
    private Path planFile;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YYYY",
            description = "The plan year, by the calendar year in which it begins.")
    private int year;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The directory of results.")
    private Path out;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "A limits file of your own, over the published ones.")
    private Optional<Path> limitsFile;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Where the page goes. Default: report.html in the directory of results.")
    private Optional<Path> file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path target = file.orElse(out.resolve("report.html"));
        Plan plan = PlanFile.read(planFile);
        ResultStore results = ResultDirectory.existing(out);
        requireAny(results, plan);
        ReportRequest request = ReportRequest.of(plan, year, PlanOptions.limits(limitsFile), Instant.now());
        ComplianceReport.write(request, results, target);
        spec.commandLine().getOut().println("report written to " + target);
        spec.commandLine().getOut().flush();
        return 0;
    }

    /// A page on which every section says that it has nothing to say is a mistyped year.
    private void requireAny(ResultStore results, Plan plan) {
        boolean any = results.all().stream()
                .map(Manifest::key)
                .anyMatch(key -> key.planId().equals(plan.planId()) && key.planYear() == year);
        if (!any) {
            throw new InputException(
                    "there are no results of plan %s, plan year %d, in %s; run its assets with --out there first"
                            .formatted(plan.planId(), year, out));
        }
    }
}
