package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// `plumbline demo` finds exactly what it planted, and tells of each breach once however often it runs.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path home;

    private static Path out;
    private static Invocation first;
    private static JsonNode sample;

    @BeforeAll
    static void runTheDemo() throws IOException {
        out = home.resolve("demo");
        first = demo("--participants", "1000", "--out", out.toString());
        sample = JSON.readTree(out.resolve("sample.json").toFile());
    }

    @Test
    @Order(1)
    void itEndsWell() {
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).as("a clean sample gives no warnings").isEmpty();
        assertThat(first.out()).contains("1,000 employees", "annual_additions", "events published");
    }

    @Test
    @Order(1)
    void itSaysHowTheTestsCameOut() {
        assertThat(first.out().lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line -> line.matches(" adp all [\\d.]+ [\\d.]+ [\\d.]+ failed [\\d,.]+ 2026-03-15"))
                .anyMatch(line -> line.matches(" acp all [\\d.]+ [\\d.]+ [\\d.]+ passed 0.00 -"));
    }

    @Test
    @Order(1)
    void everyAssetToReadIsKept() throws IOException {
        List<String> families = List.of("limit_actions", "entry_actions", "nondiscrimination_actions");
        try (Stream<Path> kept = Files.list(out.resolve("results"))) {
            assertThat(kept.filter(Files::isDirectory)
                            .map(result -> result.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(AssetNames.toRead().stream()
                            .filter(asset -> !families.contains(asset))
                            .toList());
        }
    }

    @Test
    @Order(1)
    void theResultsFindExactlyWhatWasPlanted() {
        JsonNode expected = sample.get("expected");

        List<String> deferrals = rows("elective_deferrals");
        List<String> additions = rows("annual_additions");

        assertThat(deferrals.stream().filter(row -> !row.contains("\"excess_deferral\":0.00,")))
                .hasSize(expected.get("elective_deferrals_excess").asInt());
        assertThat(additions.stream().filter(row -> row.contains("\"status\":\"exceeded\"")))
                .hasSize(expected.get("annual_additions_exceeded").asInt());
        assertThat(additions.stream().filter(row -> row.contains("\"status\":\"at_risk\"")))
                .hasSize(expected.get("annual_additions_at_risk").asInt());
    }

    @Test
    @Order(1)
    void eachBreachIsOneEvent() throws IOException {
        List<JsonNode> events = events();

        assertThat(events.stream().map(event -> event.at("/detail-type").asText()))
                .filteredOn("Elective Deferral Limit Exceeded"::equals)
                .hasSize(sample.at("/expected/elective_deferrals_excess").asInt());
        assertThat(events.stream().map(event -> event.at("/detail-type").asText()))
                .filteredOn("Annual Additions Limit Exceeded"::equals)
                .hasSize(sample.at("/expected/annual_additions_exceeded").asInt());
        assertThat(events.stream().map(event -> event.at("/detail-type").asText()))
                .filteredOn("Eligibility Entry Missed"::equals)
                .hasSize(sample.at("/expected/entries_missed").asInt());
        assertThat(events.stream().map(event -> event.at("/detail/metadata/id").asText()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        List<JsonNode> ofTests = events.stream()
                .filter(event -> event.at("/detail-type").asText().equals("Nondiscrimination Test Failed"))
                .toList();
        assertThat(ofTests).as("the sample fails its ADP test").isNotEmpty();
        assertThat(events)
                .hasSize(ofTests.size()
                        + sample.at("/expected/elective_deferrals_excess").asInt()
                        + sample.at("/expected/annual_additions_exceeded").asInt()
                        + sample.at("/expected/entries_missed").asInt());
    }

    @Test
    @Order(1)
    void nothingInAnEventNamesAPerson() throws IOException {
        String events = Files.readString(out.resolve("events.jsonl"));
        List<String> planted = new ArrayList<>();
        sample.get("planted").forEach(kind -> kind.get("employee_ids").forEach(id -> planted.add(id.asText())));

        assertThat(planted).isNotEmpty().allSatisfy(id -> assertThat(events).doesNotContain(id));
        assertThat(events).doesNotContain("employee_id", "birth_date", "compensation\":");
        // A date of birth would be one of the last century or the first years of this one.
        assertThat(events).doesNotContainPattern("\"(19\\d\\d|200\\d)-\\d\\d-\\d\\d");
    }

    @Test
    @Order(2)
    void againItPublishesNothingTwiceAndKeepsPseudonyms() throws IOException {
        List<JsonNode> before = events();
        byte[] key = Files.readAllBytes(out.resolve("pseudonym.key"));

        Invocation again = demo("--participants", "1000", "--out", out.toString());

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out()).contains("nothing new to publish");
        assertThat(events()).isEqualTo(before);
        assertThat(Files.readAllBytes(out.resolve("pseudonym.key"))).isEqualTo(key);
    }

    @Test
    @Order(1)
    void itEndsWithAPageOfItsOwn() throws IOException {
        assertThat(first.out())
                .endsWith("open " + out.resolve("report.html") + " in a browser" + System.lineSeparator());
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("SAMPLE")
                .doesNotContain("<script src");
    }

    @Test
    @Order(2)
    void aReportOfNoResultsSaysWhatToDo() {
        Invocation report = Invocation.of(
                "report",
                "--plan",
                out.resolve("plan.yaml").toString(),
                "--year",
                "2024",
                "--out",
                out.resolve("results").toString());

        assertThat(report)
                .isEqualTo(failed("there are no results of plan SAMPLE, plan year 2024, in " + out.resolve("results")
                        + "; run its assets with --out there first"));
    }

    @Test
    @Order(2)
    void itsResultsCanBePublishedAgainWithoutEffect() throws IOException {
        Invocation published = Invocation.of(
                "publish",
                "--out",
                out.resolve("results").toString(),
                "--events",
                out.resolve("events.jsonl").toString());

        assertThat(published.err()).isEmpty();
        assertThat(published.out()).startsWith("nothing new to publish");
    }

    @Test
    @Order(3)
    void anotherSeedIsAnotherPlan() throws IOException {
        Path other = home.resolve("other");
        demo("--participants", "1000", "--seed", "7", "--out", other.toString());

        assertThat(Files.mismatch(
                        other.resolve("data/census/plan_id=SAMPLE/plan_year=2025/census.parquet"),
                        out.resolve("data/census/plan_id=SAMPLE/plan_year=2025/census.parquet")))
                .isNotEqualTo(-1);
    }

    @Test
    void aPlaceThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThat(demo("--out", file.toString()))
                .isEqualTo(failed(file + " is a file; give a directory for the demo"));
        assertThat(demo("--out", file.resolve("below").toString()).err().lines())
                .singleElement()
                .asString()
                .isEqualTo("plumbline: cannot make the directory " + file.resolve("below")
                        + "; choose another with --out");
    }

    @Test
    void noParticipantsAreTooFew() {
        assertThat(demo("--participants", "0", "--out", home.resolve("none").toString()))
                .isEqualTo(failed("a sample plan has 1 to 99,999,999 participants, not 0: choose a number in between"));
        assertThat(home.resolve("none")).doesNotExist();
    }

    @Test
    void aSeedIsANumber() {
        Invocation run = demo("--seed", "text");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly(
                        "plumbline demo: Invalid value for option '--seed': 'text' is not a long; see plumbline"
                                + " demo --help");
    }

    private List<String> rows(String asset) {
        return Invocation.of(
                        "run",
                        asset,
                        "--plan",
                        out.resolve("plan.yaml").toString(),
                        "--data",
                        out.resolve("data").toString(),
                        "--year",
                        "2025",
                        "--format",
                        "json")
                .out()
                .lines()
                .toList();
    }

    private List<JsonNode> events() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("events.jsonl"))) {
            events.add(JSON.readTree(line));
        }
        return events;
    }

    private static Invocation demo(String... options) {
        List<String> arguments = new ArrayList<>(List.of("demo"));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private static Invocation failed(String message) {
        return new Invocation(1, "", "plumbline: " + message + System.lineSeparator());
    }
}
