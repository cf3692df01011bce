package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The tables of the how-tos are those of the template and of the payloads, and what they take from the stack's
/// outputs is there.
class HowToTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z0-9-]+)` \\| (?:`([^`]*)` )?\\|?");
    private static final Pattern OUTPUT = Pattern.compile("\\b[A-Z][A-Za-z]+(?:Name|Arn|Url)\\b");

    private final Template template = Template.ofTheStack();

    @Test
    void everyParameterIsExplainedWithItsDefault() throws IOException {
        SortedMap<String, String> parameters = new TreeMap<>();
        template.parameters()
                .properties()
                .forEach(each -> parameters.put(
                        each.getKey(), each.getValue().path("Default").asText()));

        assertThat(rows("deploy.md", "| Parameter |")).isEqualTo(parameters);
    }

    @Test
    void everyPayloadIsExplained() throws IOException {
        assertThat(rows("run-locally.md", "| Payload |").keySet()).containsExactlyElementsOf(Payload.all());
    }

    @Test
    void everyOutputThatIsNamedIsOne() throws IOException {
        assertThat(OUTPUT.matcher(page("deploy.md")).results().map(found -> found.group()))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(template.outputs().has(name)).as(name).isTrue());
    }

    /// First and second column of the table that begins so.
    private static SortedMap<String, String> rows(String page, String heading) throws IOException {
        SortedMap<String, String> rows = new TreeMap<>();
        String table = page(page).split(Pattern.quote(heading), 2)[1].split("\n\n", 2)[0];
        ROW.matcher(table).results().forEach(row -> rows.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        return rows;
    }

    private static String page(String name) throws IOException {
        return Files.readString(Template.REPOSITORY.resolve("docs/how-to").resolve(name));
    }
}
