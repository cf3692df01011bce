package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet files are read by name and type; a file that is damaged, or is none, is named, whether that shows
/// when it is opened or only when its rows are read.
class ParquetSourceTest {

    @TempDir
    Path home;

    private Session session;
    private Path whole;

    @BeforeEach
    void writeAFile() {
        session = Sessions.open(home);
        whole = home.resolve("whole.parquet");
        session.copyToParquet("select range as i, md5(range::varchar) as v from range(100000)", whole, Sessions.ZSTD);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void onlyTheColumnsNamedAreBound() {
        session.bind("census", source(whole), List.of("v"));
        assertThat(session.columns("from census")).containsExactly(new ColumnInfo("v", "VARCHAR"));
    }

    @Test
    void aColumnThatOnlySomeFilesHaveIsNullInTheOthers() {
        Path other = home.resolve("other.parquet");
        session.copyToParquet("select 5 as w", other, Sessions.ZSTD);
        session.bind("merged", new Source.Parquet(List.of(whole, other)), List.of("v", "w"));

        assertThat(Sessions.values(session, "select concat(count(v), '/', count(w)) as v from merged"))
                .containsExactly("100000/1");
    }

    @Test
    void aPartitionOfThePathIsNoColumn() throws IOException {
        Path partition = Files.createDirectories(home.resolve("plan_year=1999"));
        Path file = Files.copy(whole, partition.resolve("a.parquet"));

        assertThat(session.columns("from " + source(file).scan()))
                .extracting(ColumnInfo::name)
                .containsExactly("i", "v");
    }

    @Test
    void aTruncatedFileIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        assertBad(Files.write(home.resolve("truncated.parquet"), Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Test
    void aTextFileOfThatNameIsNamed() throws IOException {
        assertBad(Files.writeString(home.resolve("text.parquet"), "employee_id,birth_date\n1,1968-02-29\n"));
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        assertBad(Files.createFile(home.resolve("empty.parquet")));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertBad(home.resolve("missing.parquet"));
    }

    @Test
    void aFileWithADamagedPageIsNamedWhenItIsRead() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 1000, (byte) 0x5A);

        assertThat(failuresOfReading(Files.write(home.resolve("damaged.parquet"), bytes)))
                .allSatisfy(failure -> {
                    assertThat(failure.kind()).isEqualTo(EngineException.Kind.BAD_FILE);
                    assertThat(failure).hasMessageContaining("damaged.parquet");
                });
    }

    /// DuckDB does not say which file it was reading; the kind at least is right.
    @Test
    void aFileWithDamagedPageHeadersIsTheInputsFault() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, 1000, bytes.length - 5000, (byte) 0x5A);

        assertThat(failuresOfReading(Files.write(home.resolve("damaged.parquet"), bytes)))
                .extracting(EngineException::kind)
                .containsOnly(EngineException.Kind.BAD_FILE);
    }

    private List<EngineException> failuresOfReading(Path damaged) {
        session.bind("damaged", source(damaged), List.of("i", "v"));
        Path copy = home.resolve("copy.parquet");
        return List.of(
                Sessions.failure(() -> Sessions.values(session, "select max(md5(v)) as v from damaged")),
                Sessions.failure(() -> session.copyToParquet("from damaged", copy, Sessions.ZSTD)));
    }

    private void assertBad(Path file) {
        EngineException failure = Sessions.failure(() -> session.bind("bad", source(file), List.of("v")));

        assertThat(failure.kind()).isEqualTo(EngineException.Kind.BAD_FILE);
        assertThat(failure).hasMessageContaining(file.toString());
    }

    private static Source source(Path file) {
        return new Source.Parquet(List.of(file));
    }
}
