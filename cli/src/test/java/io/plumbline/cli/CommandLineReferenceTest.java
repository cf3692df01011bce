package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// docs/reference/command-line.md has every command that help lists, with every option, what each takes and
/// its default, and every environment variable that the launcher, the program and the server read.
class CommandLineReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/command-line.md");
    /// The launcher starts it without the program; functions/server holds its section to its options.
    private static final String SERVER = "serve";

    private static final Pattern HEADING = Pattern.compile("(?m)^## `([a-z]+)`$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(?:[^|]+) \\| [^|]+ \\| [^|]+ \\|");
    private static final Pattern COMMAND = Pattern.compile("@Command\\(name = \"([a-z]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("PLUMBLINE_[A-Z_]+");

    /// What runs on a laptop.
    private static final List<String> TREES = List.of(
            "../plumbline", "src/main/java", "../shared-compute/src/main/java", "../functions/api/src/main/java");

    @Test
    void thePageHasTheCommandsThatThereAre() throws IOException {
        assertThat(HEADING.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(
                        Stream.concat(shown().stream(), Stream.of(SERVER)).toList());
    }

    @Test
    void everyCommandThatIsWrittenCanBeGiven() throws IOException {
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                COMMAND.matcher(Files.readString(file)).results().forEach(found -> written.add(found.group(1)));
            }
        }

        assertThat(commands()).containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void aCommandHasTheOptionsOfItsTable(String command) throws IOException {
        CommandLine line =
                Objects.requireNonNull(Main.commandLine().getSubcommands().get(command));

        assertThat(rows("## `" + command + "`")).containsExactlyInAnyOrderElementsOf(own(line.getCommandSpec()));
    }

    @Test
    void everyCommandHasTheOptionsOfAll() throws IOException {
        assertThat(rows("## Every command"))
                .containsExactlyInAnyOrderElementsOf(own(Main.commandLine().getCommandSpec()));
    }

    @Test
    void theTableOfTheEnvironmentHasWhatIsRead() throws IOException {
        SortedSet<String> read = new TreeSet<>();
        for (String tree : TREES) {
            try (Stream<Path> files = Files.walk(Path.of(tree))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(CommandLineReferenceTest::isOfALaptop)
                        .toList()) {
                    VARIABLE.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group()));
                }
            }
        }

        assertThat(VARIABLE.matcher(section("## Environment"))
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(read);
    }

    /// What only AWS needs stands with the functions.
    private static boolean isOfALaptop(Path file) {
        return !file.toString().matches(".*/io/plumbline/(s3|eventbridge)/.*");
    }

    /// Without what the program starts itself.
    static List<String> shown() {
        return Main.commandLine().getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> commands() {
        return List.copyOf(Main.commandLine().getSubcommands().keySet());
    }

    private static List<String> own(CommandSpec command) {
        List<String> rows = new ArrayList<>();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            rows.add(row(parameter.paramLabel(), "", parameter));
        }
        for (OptionSpec option : command.options()) {
            if (!option.inherited() && (command.parent() == null || !isHelp(option))) {
                boolean takesValue = option.arity().max() > 0;
                rows.add(row(String.join("`, `", option.names()), takesValue ? option.paramLabel() : "", option));
            }
        }
        return rows;
    }

    private static boolean isHelp(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String row(String name, String value, ArgSpec argument) {
        String otherwise = argument.required() ? "required" : code(argument.defaultValue());
        return "| `%s` | %s | %s |".formatted(name, code(value), otherwise);
    }

    private static String code(String text) {
        return text == null || text.isEmpty() ? "-" : "`" + text + "`";
    }

    private static List<String> rows(String heading) throws IOException {
        return ROW.matcher(section(heading)).results().map(MatchResult::group).toList();
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("\n" + heading + "\n");
        assertThat(start).as("the section %s", heading).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }
}
