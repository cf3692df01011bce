package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The tutorial is true: its files and commands work as they stand, in the order of the page, and what its
/// prose says of the five employees is what Plumbline computes.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the page's commands are those of a POSIX shell")
class TutorialTest {

    private static final Path PAGE = Path.of("../docs/tutorial/first-plan.md");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path directory;

    private static Walkthrough tutorial;

    @BeforeAll
    static void followThePage() throws Exception {
        tutorial = Walkthrough.of(MarkedPage.read(PAGE), directory);
    }

    @Test
    void theTableShowsTheRowsThatTheProseReads() {
        assertThat(outcome("--year 2025").output())
                .contains("elective_deferrals: ", "annual_additions: ")
                .containsPattern("E2 .*70,150\\.00.*dollar.*exceeded +150\\.00")
                .containsPattern("E3 .*31,000\\.00.*compensation.*exceeded +1,000\\.00");
    }

    @Test
    void jsonIsFiveLinesAndNothingElse() throws IOException {
        Shell.Outcome json = outcome("--format json");

        assertThat(json.output().lines()).hasSize(5).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(rows(json)).containsOnlyKeys("E1", "E2", "E3", "E4", "E5");
    }

    @Test
    void theFiguresOfTheProseAreTheComputedOnes() throws Exception {
        Map<String, JsonNode> additions = rows(outcome("--format json"));
        Map<String, JsonNode> deferrals = rows(tutorial.run(
                "./plumbline run elective_deferrals --plan plan.yaml --data data --year 2025 --format json"));

        assertThat(figures(deferrals, "E2", "deferrals", "deferral_limit", "catch_up_used", "excess_deferral"))
                .isEqualTo("31000.00 23500.00 7500.00 0.00");
        assertThat(figures(additions, "E2", "catch_up_excluded", "annual_additions", "dollar_limit", "excess"))
                .isEqualTo("7500.00 70150.00 70000.00 150.00");
        assertThat(figures(additions, "E3", "annual_additions", "applicable_limit", "limited_by", "excess"))
                .isEqualTo("31000.00 30000.00 compensation 1000.00");
        assertThat(figures(deferrals, "E3", "catch_up_limit", "excess_deferral"))
                .isEqualTo("0.00 1500.00");
        assertThat(figures(deferrals, "E4", "deferrals", "catch_up_limit", "catch_up_used", "excess_deferral"))
                .isEqualTo("34750.00 11250.00 11250.00 0.00");
    }

    @Test
    void aSecondRunComputesNothing() throws Exception {
        Shell.Outcome first = outcome("eligibility_flags,");

        assertThat(first.output()).doesNotContain("unchanged");
        assertThat(tutorial.run(first.command()).output().lines().filter(line -> line.contains("(unchanged)")))
                .hasSize(3);
    }

    @Test
    void threeEventsArePublishedAndNoneTwice() throws Exception {
        Shell.Outcome published = outcome("publish");
        Path events = directory.resolve("results/events.jsonl");
        List<String> once = Files.readAllLines(events);

        assertThat(published.output()).startsWith("3 events published");
        assertThat(once).hasSize(3);
        assertThat(tutorial.run(published.command()).output()).startsWith("nothing new to publish");
        assertThat(Files.readAllLines(events)).isEqualTo(once);
    }

    /// The first of the page's commands that has these words.
    private static Shell.Outcome outcome(String words) {
        return tutorial.outcomes().stream()
                .filter(outcome -> outcome.command().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command of the page has " + words));
    }

    private static Map<String, JsonNode> rows(Shell.Outcome outcome) throws IOException {
        Map<String, JsonNode> rows = new TreeMap<>();
        for (String line : outcome.output().lines().toList()) {
            // As text, for a reader that parses numbers would lose the cents' zeros.
            JsonNode row = JSON.readTree(line.replaceAll("(?<=:)(-?[0-9.]+)(?=[,}])", "\"$1\""));
            rows.put(row.required("employee_id").textValue(), row);
        }
        return rows;
    }

    private static String figures(Map<String, JsonNode> rows, String employee, String... columns) {
        JsonNode row = Objects.requireNonNull(rows.get(employee), employee);
        return List.of(columns).stream()
                .map(column -> row.required(column).textValue())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }
}
