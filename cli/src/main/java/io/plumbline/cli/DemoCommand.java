package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.action.ActionAssets;
import io.plumbline.action.PublishReport;
import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.RunRequest;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.plan.PlanFile;
import io.plumbline.privacy.PseudonymKey;
import io.plumbline.report.ComplianceReport;
import io.plumbline.report.ReportRequest;
import io.plumbline.sample.SampleFacts;
import io.plumbline.sample.SampleLimits;
import io.plumbline.sample.SamplePlan;
import io.plumbline.sample.SampleSettings;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `plumbline demo`: a sample plan from its data to its report.
@Command(name = "demo", description = "Judge a sample plan: data, assets, actions, events and a report.")
final class DemoCommand implements Callable<Integer> {

    /// What is said of the results before the list of them.
    private static final Set<String> HEADLINES = Set.of(
            "eligibility_determination",
            "elective_deferrals",
            "annual_additions",
            "nondiscrimination",
            ActionAssets.CORRECTIVE_ACTIONS);

    private static final int YEAR = 2025;

    @Option(
            names = "--participants",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many employees the plan has. Default: ${DEFAULT-VALUE}.")
    private int participants;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "plumbline-demo",
            description = "Where everything is written. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "The same seed gives the same plan. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter stdout = spec.commandLine().getOut();
        LimitTable limits = LimitTable.bundled();
        SampleSettings settings = new SampleSettings(participants, seed, YEAR, sampleLimits(limits));
        makeDirectory();
        ResultStore results = ResultDirectory.of(out.resolve("results"));
        Path events = out.resolve("events.jsonl");
        Path report = out.resolve("report.html");
        List<AssetResult> done;
        List<PublishReport> published;
        try (Progress progress = Progress.onTerminal()) {
            SampleFacts facts = generate(settings, progress);
            progress.makeWay();
            stdout.printf(
                    "Plan SAMPLE, plan year %d: %,d employees, %,d contributions.%n%n",
                    YEAR, facts.census(), facts.contributions());
            Plan plan = PlanFile.read(out.resolve("plan.yaml"));
            done = judge(plan, limits, results, progress);
            progress.step("publish");
            published = Publishing.publish(results, events);
            progress.step("report");
            ComplianceReport.write(ReportRequest.of(plan, YEAR, limits, Instant.now()), results, report);
        }
        RunSummary.printWarnings(done, spec.commandLine().getErr());
        RunSummary.print(done, stdout);
        stdout.println();
        stdout.println(Publishing.line(published, events));
        stdout.println("open " + report + " in a browser");
        stdout.flush();
        return 0;
    }

    private List<AssetResult> judge(Plan plan, LimitTable limits, ResultStore results, Progress progress) {
        RunRequest request =
                new RunRequest(assets(), plan, YEAR, limits, List.of(ActionAssets.parameter(key())), Codec.DEFAULT);
        try (AssetRunner runner = progress.runner(DataDirectory.of(out.resolve("data")), Optional.of(results))) {
            return runner.run(
                    request,
                    new Headlines(HEADLINES, progress, spec.commandLine().getOut()));
        }
    }

    /// Everything that there is to read of a plan year, what must be corrected in one outbox.
    private static List<String> assets() {
        return AssetNames.toRead().stream()
                .filter(name -> !ActionAssets.OUTBOXES.contains(name) || name.equals(ActionAssets.CORRECTIVE_ACTIONS))
                .toList();
    }

    private void makeDirectory() {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new InputException(out + " is a file; give a directory for the demo");
        }
        try {
            Files.createDirectories(out);
        } catch (IOException failure) {
            throw new InputException("cannot make the directory " + out + "; choose another with --out", failure);
        }
    }

    private SampleFacts generate(SampleSettings settings, Progress progress) {
        try (Session session = Session.open(SessionSettings.reading(List.of(out.toRealPath())))) {
            return SamplePlan.generate(session, out, settings, stage -> progress.step(stage, session::progress));
        } catch (IOException failure) {
            throw new InputException("cannot write to " + out + ": " + failure.getMessage(), failure);
        } catch (EngineException failure) {
            if (failure.kind() != EngineException.Kind.NO_SPACE) {
                throw failure;
            }
            throw new InputException(
                    "no space left to write in " + out + "; free some or choose another directory", failure);
        }
    }

    private static SampleLimits sampleLimits(LimitTable limits) {
        return new SampleLimits(
                limits.require(Limit.ANNUAL_ADDITIONS, YEAR).amount(),
                limits.require(Limit.ELECTIVE_DEFERRALS, YEAR).amount(),
                limits.require(Limit.CATCH_UP, YEAR).amount(),
                limits.require(Limit.SUPER_CATCH_UP, YEAR).amount(),
                limits.require(Limit.COMPENSATION, YEAR).amount());
    }

    /// The demo's own key, kept beside its output so that a second run gives the same pseudonyms.
    private PseudonymKey key() {
        Path file = out.resolve("pseudonym.key");
        return Files.exists(file) ? PseudonymKey.fromFile(file) : PseudonymKey.generate(file);
    }
}
