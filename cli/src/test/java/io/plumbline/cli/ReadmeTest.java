package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.plumbline.asset.Asset;
import io.plumbline.compliance.Compliance;
import io.plumbline.limits.LimitTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The first screen is true: its commands exist, the demo prints what it shows but for the figures, and it
/// judges what the catalogue has, for the years whose limits are loaded.
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}\\./plumbline ([^#|\n]+)");
    private static final Pattern SHOWN = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YEARS = Pattern.compile("Limits are loaded for (\\d{4}) to (\\d{4})\\.");
    private static final Pattern ASSET = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

    @Test
    void everyCommandIsOneThatThereIs() throws IOException {
        String launcher = Files.readString(Path.of("../plumbline"));
        List<String> commands = COMMAND.matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1).strip())
                .toList();

        assertThat(commands).contains("demo", "test").allSatisfy(command -> {
            String[] words = command.split(" +", -1);
            if (!launcher.contains("\n  " + words[0] + ")\n")) {
                assertThatCode(() -> Main.commandLine().parseArgs(words))
                        .as(command)
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the demo is started by a POSIX shell")
    void theDemoPrintsWhatIsShown(@TempDir Path directory) throws IOException, InterruptedException {
        Shell.Outcome demo = new Shell(directory).run("./plumbline demo --participants 1000");
        Matcher shown = SHOWN.matcher(Files.readString(README));

        assertThat(demo.status()).as(demo.errors()).isZero();
        assertThat(shown.find()).as("the README quotes the demo").isTrue();
        assertThat(structure(demo.output())).startsWith(structure(shown.group(1)));
        assertThat(directory.resolve("plumbline-demo"))
                .isDirectoryContaining(file -> file.endsWith("events.jsonl"))
                .isDirectoryContaining(file -> file.endsWith("results"));
    }

    @Test
    void theYearsAreThoseThatAreLoaded() throws IOException {
        SortedSet<Integer> years = LimitTable.bundled().years();
        Matcher said = YEARS.matcher(Files.readString(README));

        assertThat(said.find())
                .as("the README says for which years limits are loaded")
                .isTrue();
        assertThat(List.of(said.group(1), said.group(2)))
                .containsExactly(years.first().toString(), years.last().toString());
        assertThat(years).as("without a gap").hasSize(years.last() - years.first() + 1);
    }

    @Test
    void theAssetsAreThoseToRead() throws IOException {
        List<String> assets = Compliance.catalogue().all().stream()
                .filter(asset -> asset.digest().isPresent())
                .map(Asset::name)
                .toList();

        assertThat(ASSET.matcher(Files.readString(README)).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(assets);
    }

    /// What is printed, its figures and the widths of its columns left out.
    private static String[] structure(String printed) {
        return printed.lines()
                .map(line -> line.matches(" .*|Plan .*") ? line.replaceAll("\\d[\\d,.]*\\d|\\d", "N") : line)
                .map(line -> line.replaceAll(" +", " ").strip())
                .toArray(String[]::new);
    }
}
