package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.Asset;
import io.plumbline.asset.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// docs/reference/assets.md has a section for each asset, and it is what the catalogue says, word for word. A
/// failure shows the section as it should be, to be pasted into the page.
class AssetsReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "assets.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^### `([a-z0-9_]+)`$");

    @Test
    void thePageHasTheAssetsOfTheCatalogueAndNoOther() throws IOException {
        assertThat(HEADING.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        assets().stream().map(Asset::name).toList());
    }

    @ParameterizedTest
    @MethodSource("assets")
    void aSectionIsWhatTheCatalogueSays(Asset asset) throws IOException {
        assertThat(shown(asset)).isEqualTo(section(asset));
    }

    /// What nobody is shown a digest of serves other assets.
    @Test
    void assetsToReadStandBeforeThoseThatOthersRead() throws IOException {
        String page = Files.readString(PAGE);
        int border = page.indexOf("\n## Intermediate assets\n");

        assertThat(border).isPositive();
        assertThat(assets()).allSatisfy(asset -> assertThat(page.indexOf("### `" + asset.name() + "`") < border)
                .as(asset.name())
                .isEqualTo(asset.digest().isPresent()));
    }

    static List<Asset> assets() {
        return Compliance.catalogue().all();
    }

    /// From an asset's heading to the next.
    private static String shown(Asset asset) throws IOException {
        String page = Files.readString(PAGE);
        String heading = "### `" + asset.name() + "`\n";
        assertThat(page).contains(heading);
        int start = page.indexOf(heading);
        int end = page.indexOf("\n##", start);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }

    private static String section(Asset asset) {
        StringBuilder section = new StringBuilder("### `%s`\n\n%s\n".formatted(asset.name(), asset.summary()));
        section.append("\n| reads | columns |\n|---|---|\n");
        asset.inputs()
                .forEach(input -> section.append("| `%s` | %s |\n"
                        .formatted(
                                input.relation(),
                                input.columns().stream()
                                        .map(column -> "`" + column + "`")
                                        .collect(Collectors.joining(", ")))));
        section.append("\n| column | type | meaning |\n|---|---|---|\n");
        asset.output()
                .forEach(column -> section.append(
                        "| `%s` | %s | %s |\n".formatted(column.name(), column.type(), column.meaning())));
        List<Check> checks = asset.checks();
        if (!checks.isEmpty()) {
            section.append("\n| check | severity | what it finds |\n|---|---|---|\n");
            checks.forEach(check -> section.append("| `%s` | %s | %s |\n"
                    .formatted(check.name(), check.severity().name().toLowerCase(Locale.ROOT), comment(check))));
        }
        return section.toString();
    }

    /// The comment that a check's SELECT begins with.
    private static String comment(Check check) {
        return check.select()
                .lines()
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
    }
}
