package io.plumbline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.limits.LimitTable;
import io.plumbline.oracle.AwkwardPlans;
import io.plumbline.oracle.MatchTier;
import io.plumbline.oracle.Participant;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanCaseFiles;
import io.plumbline.oracle.PlanTerms;
import io.plumbline.oracle.PlanYaml;
import io.plumbline.plan.Plan;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happened to an employee can be explained: a chapter for each asset, in their order, each with a verdict,
/// and a rule at every step but those that only a plan's own terms decide.
class ExplanationsTest {

    private static final int PLANS = 5;
    private static final int EMPLOYEES = 3;

    private static final List<String> OF_EVERYONE =
            List.of("nondiscrimination", "nondiscrimination_corrections", "highly_compensated", "top_paid_group");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("plans")
    void everyEmployeeHasAChapterForEachAsset(PlanCase plan) throws Exception {
        PlanCaseFiles.write(plan, directory.resolve("data"));
        PlanTerms terms = plan.terms().withMatchFormula(MatchTier.of("1", "0.03"), MatchTier.of("0.5", "0.05"));
        Plan provisions = PlanFile.parse("plan.yaml", PlanYaml.of(terms));
        keepTheTests(provisions, terms.year());
        try (Explanations explanations = explanations()) {
            for (String employee : some(plan)) {
                Explanation explanation = explanations.of(
                        new Question(provisions, terms.year(), LimitTable.bundled(), employee), RunObserver.NONE);

                assertThat(explanation.chapters().stream().map(Chapter::asset))
                        .as("what is explained, with warnings %s", explanation.warnings())
                        .containsExactlyElementsOf(assets(Extent.ALL));
                assertThat(explanation.secondsForEveryone())
                        .as("the tests are on file")
                        .isEmpty();
                explanation.chapters().forEach(ExplanationsTest::isTold);
            }
        }
    }

    /// Whether anybody owns more than 5 % is a question to the whole census, and an explanation reads one row of it.
    @Test
    void noCheckOfEverybodyIsMadeOfOneEmployee() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        Files.writeString(data.resolve("census.csv"), """
                employee_id,birth_date,hire_date,compensation,ownership_percent,family_of_owner
                E1,1970-01-01,2010-01-01,100000.00,60,
                E2,1972-01-01,2010-01-01,50000.00,,true
                """);
        Files.writeString(data.resolve("contributions.csv"), "employee_id,pay_date,money_type,amount\n");
        try (Explanations explanations = explanations()) {
            Explanation explanation = explanations.of(
                    new Question(PlanFile.parse("plan.yaml", "plan_id: ACME"), 2025, LimitTable.bundled(), "E2"),
                    RunObserver.NONE);

            assertThat(explanation.warnings()).isNotEmpty().noneMatch(warning -> warning.contains("family_of_owner"));
        }
    }

    @Test
    void whatCannotBeComputedIsLeftOutAndToldWhy() throws Exception {
        PlanCase plan = AwkwardPlans.all().getFirst();
        PlanCaseFiles.write(plan, directory.resolve("data"));
        Plan withoutFormula =
                PlanFile.parse("plan.yaml", PlanYaml.of(plan.terms().withMatchFormula()));
        try (Explanations explanations = explanations()) {
            Explanation explanation = explanations.of(
                    new Question(
                            withoutFormula,
                            plan.terms().year(),
                            LimitTable.bundled(),
                            some(plan).getFirst()),
                    RunObserver.NONE);

            assertThat(explanation.chapters().stream().map(Chapter::asset))
                    .containsAll(assets(Extent.WITHOUT_CORRECTIONS))
                    .doesNotContain("nondiscrimination");
            assertThat(explanation.warnings())
                    .first()
                    .asString()
                    .startsWith("the tests cannot be explained: ")
                    .contains("contributions.match_formula");
        }
    }

    private void keepTheTests(Plan plan, int year) {
        try (AssetRunner runner =
                new AssetRunner(Compliance.catalogue(), data(), Optional.of(results()), Audience.OPERATOR)) {
            runner.run(
                    new RunRequest(OF_EVERYONE, plan, year, LimitTable.bundled(), List.of(), Codec.DEFAULT),
                    RunObserver.NONE);
        }
    }

    private Explanations explanations() {
        return new Explanations(data(), Optional.of(results()));
    }

    private DatasetStore data() {
        return DataDirectory.of(directory.resolve("data"));
    }

    private ResultStore results() {
        return ResultDirectory.of(directory.resolve("results"));
    }

    private static List<String> some(PlanCase plan) {
        return plan.participants().stream()
                .limit(EMPLOYEES)
                .map(Participant::employeeId)
                .toList();
    }

    private static List<String> assets(Extent extent) {
        return extent.explainers().stream().map(Explainer::asset).toList();
    }

    private static void isTold(Chapter chapter) {
        isASentence(chapter.verdict());
        for (Step step : chapter.steps()) {
            assertThat(step.title()).isNotBlank();
            isASentence(step.sentence());
            if (step.rules().isEmpty()) {
                assertThat(step.title() + step.sentence())
                        .as("what no rule but the plan decides")
                        .contains("that of the plan file");
            }
            for (Figure figure : step.figures()) {
                assertThat(figure.label()).isNotBlank();
                assertThat(figure.measure().text()).isNotBlank();
            }
        }
    }

    private static void isASentence(String text) {
        assertThat(text).isNotBlank().endsWith(".").doesNotContain("null", "%s", "..");
    }

    static Stream<PlanCase> plans() {
        List<PlanCase> all = AwkwardPlans.all();
        return Stream.iterate(0, i -> i < all.size(), i -> i + Math.max(1, all.size() / PLANS))
                .map(all::get);
    }
}
