package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The reference page lists the manifest's keys as they are written, in their order.
class ResultsReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "results.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\| ([a-z]+) \\| (.*) \\|$");

    @Test
    void theTableIsTheManifest() throws IOException {
        JsonNode manifest = new JsonMapper()
                .readTree(ManifestJson.write(
                        Manifest.of(Versions.KEY, Versions.facts(1), new Digest(1, "ab".repeat(32)))));
        List<String> written = new ArrayList<>();
        manifest.properties().forEach(entry -> written.add(entry.getKey() + " " + type(entry.getValue())));

        assertThat(rows()).extracting(row -> row.group(1) + " " + row.group(2)).isEqualTo(written);
    }

    @Test
    void theKeysOfChecksAndInputsAreNamed() throws IOException {
        JsonNode manifest = new JsonMapper()
                .readTree(ManifestJson.write(
                        Manifest.of(Versions.KEY, Versions.facts(1), new Digest(1, "ab".repeat(32)))));
        for (String list : List.of("checks", "inputs")) {
            String meaning = rows().stream()
                    .filter(row -> row.group(1).equals(list))
                    .map(row -> row.group(3))
                    .findFirst()
                    .orElseThrow();
            manifest.get(list).get(0).fieldNames().forEachRemaining(key -> assertThat(meaning)
                    .contains("`" + key + "`"));
        }
    }

    @Test
    void everyCodecIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Codec.values()).allSatisfy(codec -> assertThat(page).contains("`" + codec.choice() + "`"));
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    private static String type(JsonNode value) {
        return value.isArray() ? "array" : value.isIntegralNumber() ? "integer" : "string";
    }
}
