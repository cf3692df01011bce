package io.plumbline.explain;

import io.plumbline.asset.RunObserver;
import io.plumbline.limits.LimitTable;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanCaseFiles;
import io.plumbline.oracle.PlanYaml;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What is explained of one employee of a plan, as a page shows it.
record ExplainedPage(Explanation explanation) {

    /// @param directory where the plan's files are written
    static ExplainedPage of(PlanCase plan, String employee, Path directory) throws IOException {
        Path data = directory.resolve("data");
        PlanCaseFiles.write(plan, data);
        Question question = new Question(
                PlanFile.parse("plan.yaml", PlanYaml.of(plan.terms())),
                plan.terms().year(),
                LimitTable.bundled(),
                employee);
        try (Explanations explanations = new Explanations(DataDirectory.of(data), Optional.empty())) {
            return new ExplainedPage(explanations.of(question, RunObserver.NONE));
        }
    }

    Chapter chapter(String asset) {
        return explanation.chapters().stream()
                .filter(chapter -> chapter.asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    /// What is shown at a label of a step; empty where the step has no such line.
    Optional<String> figure(String step, String label) {
        return explanation.chapters().stream()
                .flatMap(chapter -> chapter.steps().stream())
                .filter(each -> each.title().equals(step))
                .flatMap(each -> each.figures().stream())
                .filter(each -> each.label().equals(label))
                .map(each -> each.measure().text())
                .findFirst();
    }
}
