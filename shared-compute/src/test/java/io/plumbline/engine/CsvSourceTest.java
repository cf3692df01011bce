package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A CSV file is read as what it says, every field as text, and never guessed at: what does not fit the header
/// is an error that names the file, not a line left out.
class CsvSourceTest {

    @TempDir
    Path home;

    private Session session;

    @BeforeEach
    void open() {
        session = Sessions.open(home);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void everyColumnIsText() throws IOException {
        Source source = csv("id,day,pay,active\n007,2025-01-31,1e3,true\n");

        assertThat(session.columns("from " + source.scan()))
                .extracting(ColumnInfo::name, ColumnInfo::type)
                .as("four columns of type VARCHAR")
                .hasSize(4)
                .allSatisfy(column -> assertThat(column.toList().get(1)).isEqualTo("VARCHAR"));
        assertThat(fields(source, "id", "day", "pay", "active")).containsExactly("007|2025-01-31|1e3|true");
    }

    @Test
    void anEmptyFieldIsNullAndBlanksAreKept() throws IOException {
        assertThat(fields(csv("a,b,c\n,\"\", x \n"), "a", "b", "c")).containsExactly("null|null| x ");
    }

    @Test
    void quotesHoldCommasQuotesAndLines() throws IOException {
        assertThat(fields(csv("a,b\n\"Doe, \"\"J\"\"\",\"two\nlines\"\n"), "a", "b"))
                .containsExactly("Doe, \"J\"|two\nlines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\n1,2\r\n", "\uFEFFa,b\n1,2\n", "a,b\n1,2"})
    void lineEndsAndByteOrderMarksDoNotMatter(String text) throws IOException {
        assertThat(fields(csv(text), "a", "b")).containsExactly("1|2");
    }

    @Test
    void aLineThatBeginsLikeACommentIsData() throws IOException {
        assertThat(fields(csv("a,b\n#1,2\n3,4\n"), "a", "b")).containsExactlyInAnyOrder("#1|2", "3|4");
    }

    @Test
    void aColumnThatOnlySomeFilesHaveIsNullInTheOthers() throws IOException {
        Path first = Files.writeString(home.resolve("1.csv"), "a,b\n1,2\n");
        Path second = Files.writeString(home.resolve("2.csv"), "b,c\n3,4\n");
        assertThat(fields(new Source.Csv(List.of(first, second)), "a", "b", "c"))
                .containsExactlyInAnyOrder("1|2|null", "null|3|4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3\n4,5\n",
                "a,b\n1,2\n3,4,5\n",
                "a,b\n1,2,3\n4,5,6\n",
                "Report of 2025\na,b\n1,2\n",
                "a,b\n\"1,2\n3,4\n",
            })
    void aRaggedFileIsNamed(String text) throws IOException {
        Source source = csv(text);
        EngineException failure = Sessions.failure(() -> fields(source, "a", "b"));

        assertThat(failure.kind()).isEqualTo(EngineException.Kind.BAD_FILE);
        assertThat(failure).hasMessageStartingWith(source.files().getFirst().toString());
    }

    @Test
    void aRaggedLineFarDownIsNumbered() throws IOException {
        Source source = csv("a,b\n" + "1,2\n".repeat(400_000) + "3\n" + "1,2\n".repeat(10));
        EngineException failure = Sessions.failure(() -> fields(source, "a", "b"));

        assertThat(failure.kind()).isEqualTo(EngineException.Kind.BAD_FILE);
        assertThat(failure).hasMessageStartingWith(source.files().getFirst() + ", line 400002: ");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Source source = csv("a,b\n1,José\n", StandardCharsets.ISO_8859_1);
        EngineException failure = Sessions.failure(() -> fields(source, "a", "b"));

        assertThat(failure.kind()).isEqualTo(EngineException.Kind.BAD_FILE);
        assertThat(failure)
                .hasMessageStartingWith(source.files().getFirst() + ", line 2: ")
                .hasMessageContaining("not utf-8");
    }

    private Source csv(String text) throws IOException {
        return csv(text, StandardCharsets.UTF_8);
    }

    private Source csv(String text, Charset encoding) throws IOException {
        return new Source.Csv(List.of(Files.writeString(home.resolve("census.csv"), text, encoding)));
    }

    private List<Object> fields(Source source, String... columns) {
        session.bind("census", source, List.of(columns));
        String joined = String.join(
                ", '|', ",
                List.of(columns).stream()
                        .map(column -> "coalesce(" + Sql.name(column) + ", 'null')")
                        .toList());
        return Sessions.values(session, "select concat(" + joined + ") as v from census");
    }
}
