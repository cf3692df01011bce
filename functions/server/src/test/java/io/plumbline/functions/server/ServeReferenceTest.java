package io.plumbline.functions.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/// docs/reference/command-line.md has every option of `serve`, what it takes and its default, as it has those
/// of the commands.
class ServeReferenceTest {

    private static final Path PAGE = Path.of("../../docs/reference/command-line.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `[^|]+ \\| [^|]+ \\| [^|]+ \\|");

    @Test
    void theSectionHasTheOptionsThatThereAre() throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("\n## `serve`\n") + 1);

        assertThat(ROW.matcher(section.substring(0, section.indexOf("\n## ")))
                        .results()
                        .map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(Serve.commandLine().getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp())
                        .map(ServeReferenceTest::row)
                        .toList());
    }

    private static String row(OptionSpec option) {
        return "| `%s` | `%s` | %s |"
                .formatted(
                        option.longestName(),
                        option.paramLabel(),
                        option.defaultValue() == null ? "-" : "`" + option.defaultValue() + "`");
    }
}
