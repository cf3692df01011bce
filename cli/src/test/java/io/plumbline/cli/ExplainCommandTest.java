package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.explain.Explanation;
import io.plumbline.explain.Explanations;
import io.plumbline.explain.Question;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plumbline explain` says of one employee what the assets say, with the rule at each step, as wide as the screen is.
class ExplainCommandTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final List<String> EMPLOYEES = List.of("E1", "E2", "E3", "E4", "E5");

    @TempDir
    Path home;

    private PlanYear year;

    @BeforeEach
    void writeThePlanYear() {
        year = PlanYear.in(home);
    }

    @Test
    void thePageSaysWhatIsOverAndByHowMuch() {
        Invocation page = explain("E1");

        assertThat(page.status()).as(page.err()).isZero();
        assertThat(page.out().lines().map(String::strip))
                .contains("The deferrals exceed the limit of the calendar year by")
                .anyMatch(line -> line.matches("Excess deferral +\\$1,500\\.00"))
                .anyMatch(line -> line.matches("Limit of 2025 +\\$23,500\\.00 +Notice 2024-80"))
                .anyMatch(line -> line.endsWith("26 CFR 1.402(g)-1(e)(2)"));
    }

    @Test
    void theSameAmountsAreInTheResults() throws IOException {
        Map<String, BigDecimal> limits = column("annual_additions", "applicable_limit");
        Map<String, BigDecimal> deferrals = column("elective_deferrals", "deferrals");
        Path results = testsOnFile();
        for (String employee : EMPLOYEES) {
            JsonNode explained = JSON.readTree(explain(employee, "--format", "json", "--out", results.toString())
                    .out());

            assertThat(figure(explained, "annual_additions", "The lesser of the two"))
                    .isNotNull()
                    .isEqualTo(limits.get(employee));
            assertThat(figure(explained, "elective_deferrals", "Deferrals of 2025"))
                    .isNotNull()
                    .isEqualTo(deferrals.get(employee));
        }
    }

    @Test
    void whatIsAboutEveryoneIsTakenFromResultsOnFileAndElseComputedAndTold() {
        assertThat(explain("E1").err().lines())
                .singleElement()
                .asString()
                .startsWith("note: the tests are about everyone");
        String results = testsOnFile().toString();
        Invocation fromFile = explain("E1", "--out", results);

        assertThat(fromFile.err()).isEmpty();
        assertThat(fromFile.out()).isEqualTo(explain("E1").out());
    }

    @Test
    void jsonIsOneObjectOnOneLineWithTheRulesThatItsStepsName() throws IOException {
        Invocation explained = explain("E3", "--format", "json");
        JsonNode json = JSON.readTree(explained.out());
        List<String> cited = new ArrayList<>();
        json.get("chapters").forEach(chapter -> chapter.get("steps")
                .forEach(step -> step.get("rules").forEach(rule -> cited.add(rule.asText()))));

        assertThat(explained.out().lines()).hasSize(1);
        assertThat(json.get("employee_id").asText()).isEqualTo("E3");
        assertThat(json.get("rules"))
                .extracting(rule -> rule.get("id").asText())
                .containsExactlyInAnyOrderElementsOf(cited.stream().distinct().toList());
    }

    @Test
    void anEmployeeWhoIsNotThereIsOneLine() {
        Invocation failed = explain("E11");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err().lines())
                .containsExactly("plumbline: " + year.named("census.csv")
                        + ": employee 'E11' is not in the census of plan ACME, plan year 2025 (did you mean 'E1'?)");
    }

    @Test
    void theFaultsOfOthersAreNoneOfThisEmployee() {
        year.alsoContributed("E2,2025-06-30,gift,1.00");

        assertThat(explain("E1").status()).isZero();
        assertThat(explain("E2").err()).contains("gift");
    }

    @Test
    void noLineIsWiderThanTheScreen() {
        Optional<ResultStore> results = Optional.of(ResultDirectory.of(testsOnFile()));
        for (String employee : EMPLOYEES) {
            Explanation explanation = explanation(employee, results);
            for (int width : new int[] {72, 100, 120}) {
                assertThat(page(explanation, width, false).lines())
                        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
            }
        }
    }

    @Test
    void onlyAStyledScreenHasEscapes() {
        Explanation explanation = explanation("E1", Optional.empty());

        assertThat(page(explanation, 80, false)).doesNotContain("\u001b");
        assertThat(page(explanation, 80, true).replaceAll("\u001b\\[\\dm", "")).isEqualTo(page(explanation, 80, false));
        assertThat(page(explanation, 80, true)).contains("\u001b[1mE1\u001b[0m");
    }

    /// Where explanations find the tests, so that each need not make them again.
    private Path testsOnFile() {
        Path results = home.resolve("results");
        year.run("nondiscrimination,nondiscrimination_corrections", "--out", results.toString());
        return results;
    }

    private Explanation explanation(String employee, Optional<ResultStore> results) {
        try (Explanations explanations = new Explanations(DataDirectory.of(year.data()), results)) {
            return explanations.of(
                    new Question(PlanFile.read(year.planFile()), 2025, LimitTable.bundled(), employee),
                    Progress.onTerminal());
        }
    }

    private static String page(Explanation explanation, int width, boolean isStyled) {
        StringWriter text = new StringWriter();
        new ExplanationPage(new Screen(new PrintWriter(text, true), width, isStyled)).print(explanation);
        return text.toString();
    }

    private Invocation explain(String employee, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("explain", "--plan", year.planFile().toString()));
        arguments.addAll(List.of("--data", year.data().toString(), "--year", "2025", "--employee", employee));
        arguments.addAll(Arrays.asList(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    /// The values of a result's column, by employee.
    private Map<String, BigDecimal> column(String asset, String column) throws IOException {
        Map<String, BigDecimal> values = new HashMap<>();
        for (String line : year.run(asset, "--format", "json").out().lines().toList()) {
            JsonNode row = JSON.readTree(line);
            values.put(row.get("employee_id").asText(), row.get(column).decimalValue());
        }
        return values;
    }

    private static BigDecimal figure(JsonNode explained, String asset, String label) {
        for (JsonNode chapter : explained.get("chapters")) {
            for (JsonNode step : chapter.get("steps")) {
                for (JsonNode figure : step.get("figures")) {
                    if (chapter.get("asset").asText().equals(asset)
                            && figure.get("label").asText().equals(label)) {
                        return figure.get("dollars").decimalValue();
                    }
                }
            }
        }
        throw new AssertionError(asset + " has no figure " + label);
    }
}
