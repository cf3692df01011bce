package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A source is exactly the files that it names, whatever their names: one that reads like a pattern or like SQL
/// finds that file, and no other that the pattern would match.
class FileNamesTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '~',
            value = {
                "a[x] ax",
                "b*b bob",
                "c?c cic",
                "[!d] x",
                "[a-z] e",
                "** any",
                "f[[]f f[f",
                "g[*]g g*g",
                "{h,i} h",
                "j]k jk",
                "~l m~ lm",
                "o'p op",
                "q\"r qr",
                "s%20t ~s t~",
                "u;v uv",
                "é中 e",
                "year=2025 year",
                "w\\w ww",
                "-x x"
            })
    void isNoPattern(String name, String decoy) throws IOException {
        for (String directory : List.of("plain", name)) {
            Path root = Files.createDirectories(home.resolve(directory));
            try (Session session = Session.open(
                    new SessionSettings(List.of(root), MemoryBudget.ofMebibytes(64), 1, home.resolve("spill")))) {
                assertThat(read(session, root, name, decoy, ".parquet")).containsExactly("meant");
                assertThat(read(session, root, name, decoy, ".csv")).containsExactly("meant");
            }
        }
    }

    /// DuckDB has no notation for it, so it cannot be read; but nothing else is read in its place.
    @Test
    void aBackslashInWhatReadsLikeAPatternIsRefused() throws IOException {
        try (Session session = Sessions.open(home)) {
            EngineException failure = Sessions.failure(() -> read(session, home, "a\\b[c]", "a\\bc", ".csv"));
            assertThat(failure.kind()).isEqualTo(EngineException.Kind.BAD_FILE);
        }
    }

    @Test
    void namesOfColumnsAreNoSql() throws IOException {
        Path file = Files.writeString(home.resolve("a.csv"), "\"x\"\"; drop table y; --\",select\n1,2\n");
        try (Session session = Sessions.open(home)) {
            session.bind("odd \"name\"", new Source.Csv(List.of(file)), List.of("x\"; drop table y; --", "select"));
            assertThat(Sessions.values(session, "select concat(columns(*)) as v from \"odd \"\"name\"\"\""))
                    .isNotEmpty();
        }
    }

    private static List<Object> read(Session session, Path root, String name, String decoy, String suffix)
            throws IOException {
        Path meant = write(session, root.resolve(name + suffix), "meant");
        write(session, root.resolve(decoy + suffix), "decoy");
        Source source = suffix.equals(".csv") ? new Source.Csv(List.of(meant)) : new Source.Parquet(List.of(meant));
        session.bind("bound", source, List.of("v"));
        return Sessions.values(session, "select v from bound");
    }

    private static Path write(Session session, Path file, String value) throws IOException {
        if (file.toString().endsWith(".csv")) {
            return Files.writeString(file, "v\n" + value + "\n");
        }
        session.copyToParquet("select '" + value + "' as v", file, Sessions.ZSTD);
        return file;
    }
}
