package io.plumbline.cli;

import io.plumbline.explain.Explanation;
import io.plumbline.explain.Explanations;
import io.plumbline.explain.Question;
import java.io.PrintWriter;
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
        try (Explanations explanations = new Explanations(plan.data());
                Progress progress = Progress.onTerminal()) {
            explanation = explanations.of(new Question(plan.plan(), plan.year(), plan.limits(), employee), progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> new ExplanationPage(Screen.of(out)).print(explanation);
            case JSON -> new ExplanationJson(out).print(explanation);
        }
        out.flush();
        return 0;
    }
}
