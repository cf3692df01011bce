package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.InputException;
import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.RunReport.Stored;
import io.plumbline.functions.assets.trigger.BenchmarkOrder;
import io.plumbline.functions.assets.trigger.Ignored;
import io.plumbline.storage.Partition;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reference/functions.md` cannot lie: its tables have the functions, the classes of failures and the
/// variables of the code, and its answer the fields of an answer, no more and no fewer.
class FunctionsReferenceTest {

    private static final Path PAGE = Path.of("../../docs/reference/functions.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern VARIABLE = Pattern.compile("\"(PLUMBLINE_[A-Z_]+)\"");
    private static final Pattern ANSWER = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void theFunctionsAreThere() throws IOException {
        List<String> rows = rows("# Functions");

        assertThat(rows).hasSameSizeAs(Duty.all());
        for (Duty duty : Duty.all()) {
            String row = rows.stream()
                    .filter(each -> each.startsWith("| `" + duty.function() + "` |"))
                    .findFirst()
                    .orElseThrow();
            List<String> cells = List.of(row.split("\\|", -1));
            assertThat(codes(cells.get(3))).containsExactlyInAnyOrderElementsOf(duty.startedBy());
            if (!duty.equals(Duty.PUBLISH)) {
                assertThat(codes(cells.get(2))).containsExactlyElementsOf(duty.assets());
            }
        }
    }

    @Test
    void everyFunctionHasAHandlerOfItsName() {
        assertThat(Stream.of(
                                EligibilityHandler.class,
                                AnnualAdditionsHandler.class,
                                NondiscriminationHandler.class,
                                PublishHandler.class)
                        .map(handler -> handler.getAnnotation(Named.class).value()))
                .containsExactlyElementsOf(
                        Duty.all().stream().map(Duty::function).toList());
    }

    @Test
    void whatABenchmarkTakesIsThere() throws IOException {
        assertThat(rows("## benchmark").stream().map(row -> codes(row).getFirst()))
                .containsExactlyElementsOf(Arrays.stream(BenchmarkOrder.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void theClassesOfFailuresAreThere() throws IOException {
        assertThat(rows("## Failures").stream().map(row -> codes(row).getFirst()))
                .containsExactlyElementsOf(Arrays.stream(FailureClass.values())
                        .map(FailureClass::code)
                        .toList());
    }

    @Test
    void theVariablesAreThere() throws IOException {
        assertThat(rows("## Environment").stream().map(row -> codes(row).getFirst()))
                .containsExactlyInAnyOrderElementsOf(variablesOfTheCode());
    }

    @Test
    void theAnswerIsOne() throws IOException {
        JsonNode shown = new ObjectMapper()
                .readTree(ANSWER.matcher(section("## Answers"))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1));
        JsonNode answer = new ObjectMapper().readTree(anAnswer());

        assertThat(names(shown)).isEqualTo(names(answer));
        assertThat(names(shown.at("/runs/0"))).isEqualTo(names(answer.at("/runs/0")));
        assertThat(names(shown.at("/ignored/0"))).isEqualTo(names(answer.at("/ignored/0")));
    }

    @Test
    void theFieldsOfAnAnswerAreThere() throws IOException {
        Set<String> fields =
                new TreeSet<>(names(new ObjectMapper().readTree(anAnswer()).at("/runs/0")));
        fields.addAll(names(new ObjectMapper().readTree(anAnswer()).at("/runs/1")));
        fields.add("left");
        fields.removeAll(Set.of("assets", "plan_id", "plan_year"));

        assertThat(rows("## Answers").stream().map(row -> codes(row).getFirst()))
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    private static String anAnswer() {
        Partition acme = new Partition("ACME", 2025);
        RunReport done =
                new RunReport(List.of("x"), acme, Optional.of(new Stored("77", 3, false)), 2, new Outcome.Done());
        RunReport failed = new RunReport(
                List.of("x"), acme, Optional.empty(), 0, Outcome.Failed.of(new InputException("no such column")));
        return new Report(List.of(done, failed), List.of(new Ignored("s3://b/x", "no")), List.of()).toJson();
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(each -> each.getKey()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every variable that the code of the library and of the functions reads.
    private static Set<String> variablesOfTheCode() throws IOException {
        Set<String> variables = new TreeSet<>();
        for (String module : List.of("../../shared-compute/src/main/java", "src/main/java")) {
            try (Stream<Path> sources = Files.walk(Path.of(module))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    VARIABLE.matcher(Files.readString(source))
                            .results()
                            .forEach(found -> variables.add(found.group(1)));
                }
            }
        }
        return variables;
    }

    /// The rows of the table of a section, without its head.
    private static List<String> rows(String heading) throws IOException {
        return section(heading).lines().filter(line -> line.startsWith("| `")).toList();
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(heading + "\n");
        assertThat(start).as("the section '%s'", heading).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }
}
