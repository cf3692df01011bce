package io.plumbline.cli;

import io.plumbline.explain.Explanation;
import io.plumbline.explain.Explanations;
import io.plumbline.explain.Question;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `plumbline explain`: one employee's plan year, step by step, with the rule at each.
@Command(name = "explain", description = "Say how one employee's numbers came about, and by which rule.")
final class ExplainCommand implements Callable<Integer> {

    /// How an explanation is shown.
    enum Form {
        /// For people: a page of text.
        TEXT,
        /// For programs: one JSON object on one line.
        JSON
    }

    @Mixin
    private PlanOptions plan;

    @Option(
            names = "--employee",
            required = true,
            paramLabel = "ID",
            description = "The employee, by the id that the census has.")
    private String employee;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Results to take the tests from. Default: the directory results beside the data, if it is there.")
    private Optional<Path> out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: ${DEFAULT-VALUE}.")
    private Form format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Explanation explanation;
        try (Explanations explanations = new Explanations(plan.dataAsRemembered(), results());
                Progress progress = Progress.onTerminal()) {
            explanation = explanations.of(new Question(plan.plan(), plan.year(), plan.limits(), employee), progress);
        }
        PrintWriter stdout = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new ExplanationPage(Screen.of(stdout)).print(explanation);
            case JSON -> new ExplanationJson(stdout).print(explanation);
        }
        stdout.flush();
        explanation.secondsForEveryone().ifPresent(this::tellHowToHaveItAtOnce);
        return 0;
    }

    private void tellHowToHaveItAtOnce(BigDecimal seconds) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                ("note: the tests are about everyone and had to be computed, which took %s seconds; to have them at once, run"
                                + " nondiscrimination,nondiscrimination_corrections with --out DIR, and explain with the same --out")
                        .formatted(seconds.toPlainString()));
        err.flush();
    }

    /// Where results may be: what is not of this very data, plan, limits and program is not used, so looking costs
    /// no trust.
    private Optional<ResultStore> results() {
        return out.or(() -> Optional.of(plan.dataDirectory().resolveSibling("results"))
                        .filter(Files::isDirectory))
                .map(ResultDirectory::existing);
    }
}
