package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The variables that the template gives are those that the code reads.
class SettingsTest {

    private static final Pattern SETTING = Pattern.compile("\\bPLUMBLINE_[A-Z_]*[A-Z]\\b");

    /// What the code reads and the template leaves alone.
    private static final List<String> AT_THEIR_DEFAULTS = List.of(
            "PLUMBLINE_EVENT_BATCH_BYTES", "PLUMBLINE_INSTANCE", "PLUMBLINE_MAX_ATTEMPTS", "PLUMBLINE_RETRY_MODE");

    /// A key in a variable would be seen by whoever may look at the function.
    private static final String KEY_ITSELF = "PLUMBLINE_PSEUDONYM_KEY";

    @Test
    void areThoseThatTheCodeReads() throws IOException {
        Set<String> read = settingsRead("shared-compute", "functions/assets", "functions/api");
        assertThat(read).contains(KEY_ITSELF).containsAll(AT_THEIR_DEFAULTS);
        read.removeAll(AT_THEIR_DEFAULTS);
        read.remove(KEY_ITSELF);

        assertThat(settingsGiven()).isEqualTo(read);
    }

    private static Set<String> settingsGiven() {
        Template template = Template.ofTheStack();
        Set<String> given = new TreeSet<>();
        template.ofType("AWS::Serverless::Function").values().forEach(function -> function.at("/Environment/Variables")
                .fieldNames()
                .forEachRemaining(given::add));
        template.root()
                .at("/Globals/Function/Environment/Variables")
                .fieldNames()
                .forEachRemaining(given::add);
        given.removeIf(name -> !name.startsWith("PLUMBLINE_"));
        return given;
    }

    private static Set<String> settingsRead(String... modules) throws IOException {
        Set<String> settings = new TreeSet<>();
        for (String module : modules) {
            Path sources = Template.REPOSITORY.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .flatMap(file -> SETTING.matcher(text(file)).results())
                        .map(MatchResult::group)
                        .forEach(settings::add);
            }
        }
        return settings;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
